package dateline.nlp;

/**
 * What the name model looks at.
 *
 * <p>Three parts: what the sentence alone tells (words, letters, known names), what the article
 * tells (parts of speech, runs of capitals, memory of the same word elsewhere), and what was
 * decided just before. OpenNLP's own name finder gets the second part as additional context, which
 * is why its templates start with {@code ne=}.
 */
final class NameFeatures {
  /** How many words on either side a word's form alone speaks of. */
  static final int REACH = 2;

  private NameFeatures() {}

  private static final Piece WORD = new Piece("w=");
  private static final Piece LOWER = new Piece("l=");
  private static final Piece SHAPE = new Piece("s=");
  private static final Piece BRIEF = new Piece("bs=");
  private static final Piece HEAD = new Piece("h=");
  private static final Piece TAIL = new Piece("t=");
  private static final Piece[] AROUND = pieces("l-2=", "l-1=", "", "l+1=", "l+2=");
  private static final Piece[] SHAPES = pieces("s-2=", "s-1=", "", "s+1=", "s+2=");
  private static final Piece LEFT = new Piece("l-1,0=");
  private static final Piece RIGHT = new Piece("l0,1=");
  private static final Piece BOTH = new Piece("l-1,1=");
  private static final Piece BEFORE = new Piece("l-2,-1=");
  private static final Piece BEHIND = new Piece("l1,2=");
  private static final Piece SHAPES3 = new Piece("bs-1,0,1=");
  private static final Piece LEFT_SHAPE = new Piece("l-1,s=");
  private static final Piece RIGHT_SHAPE = new Piece("l+1,s=");
  private static final Piece MARK = new Piece("g=");
  private static final Piece MARK_LEFT = new Piece("g-1=");
  private static final Piece MARK_RIGHT = new Piece("g+1=");
  private static final Piece MARK_SHAPE = new Piece("g,bs=");
  private static final Piece MARKS_LEFT = new Piece("g-1,0=");
  private static final Piece MARKS_RIGHT = new Piece("g0,1=");
  private static final Piece MARKS3 = new Piece("g-1,0,1=");
  private static final Piece MARK_BEFORE = new Piece("g,l-1=");
  private static final Piece MARK_BEHIND = new Piece("g,l+1=");

  private static final Piece TAG = new Piece("ne=p=");
  private static final Piece TAGS = new Piece("ne=p-1,0,1=");
  private static final Piece TAG_LEFT = new Piece("ne=p-1,0=");
  private static final Piece TAG_RIGHT = new Piece("ne=p0,1=");
  private static final Piece SORT = new Piece("ne=o=");
  private static final Piece RUN_FIRST = new Piece("ne=rf=");
  private static final Piece RUN_LAST = new Piece("ne=rl=");
  private static final Piece RUN_SHAPE = new Piece("ne=rs=");
  private static final Piece RUN_BEFORE = new Piece("ne=rb=");
  private static final Piece RUN_BEHIND = new Piece("ne=ra=");
  private static final Piece RUN_AROUND = new Piece("ne=rba=");
  private static final Piece RUN_MARKS = new Piece("ne=rg=");
  private static final Piece RUN_WHOLE = new Piece("ne=rw=");
  private static final Piece WIDE_FIRST = new Piece("ne=wf=");
  private static final Piece WIDE_LAST = new Piece("ne=wl=");
  private static final Piece WIDE_SORT = new Piece("ne=wo=");
  private static final Piece MEMORY = new Piece("ne=m=");
  private static final Piece MEMORY_SHAPE = new Piece("ne=ms=");
  private static final Piece MEMORY_MARK = new Piece("ne=mg=");
  private static final Piece LONG_FIRST = new Piece("ne=lf=");
  private static final Piece LONG_LAST = new Piece("ne=ll=");
  private static final Piece LONG_MARK = new Piece("ne=lg=");
  private static final Piece LONG_BEFORE = new Piece("ne=lb=");

  private static final Piece PAST = new Piece("q=");
  private static final Piece PAST2 = new Piece("q2=");
  private static final Piece PAST_WORD = new Piece("qw=");
  private static final Piece PAST_SHAPE = new Piece("qs=");
  private static final Piece PAST_MARK = new Piece("qg=");
  private static final Piece PAST_NEXT = new Piece("qn=");
  private static final Piece PAST_TAIL = new Piece("qt=");
  private static final Piece SAME = new Piece("pd=");
  private static final Piece SAME_SHAPE = new Piece("pds=");
  private static final Piece SAME_NEXT = new Piece("pdn=");
  private static final Piece SAME_PAST = new Piece("pdq=");

  private static final Piece[] NUMBERS = pieces("0", "1", "2", "3", "4", "5+");
  private static final Piece[] PLACES = pieces("U", "B", "I", "L");

  private static Piece[] pieces(String... texts) {
    Piece[] pieces = new Piece[texts.length];
    for (int i = 0; i < texts.length; i++) {
      pieces[i] = new Piece(texts[i]);
    }
    return pieces;
  }

  static WordForm at(WordForm[] forms, int i) {
    return i < 0 || i >= forms.length ? WordForm.EDGE : forms[i];
  }

  static Piece at(Piece[] pieces, int i) {
    return i < 0 || i >= pieces.length ? Piece.NONE : pieces[i];
  }

  /** What the sentence's words tell of one of them. */
  static void local(WordForm[] forms, Piece[] marks, int i, FeatureSink sink) {
    word(forms[i], sink);
    for (int away = -REACH; away <= REACH; away++) {
      if (away != 0) {
        around(at(forms, i + away), away, sink);
      }
    }
    phrases(forms, i, sink);
    left(at(forms, i - 1), forms[i].brief, marks[i], sink);
    right(at(forms, i + 1), forms[i].brief, marks[i], sink);
    looks(forms, marks, i, sink);
  }

  /** What a word's form tells of the word. */
  static void word(WordForm form, FeatureSink sink) {
    sink.add(WORD, form.word);
    sink.add(LOWER, form.lower);
    sink.add(SHAPE, form.shape);
    sink.add(BRIEF, form.brief);
    for (int n = 0; n < form.affixes(); n++) {
      sink.add(HEAD, NUMBERS[n], form.head(n + 1));
      sink.add(TAIL, NUMBERS[n], form.tail(n + 1));
    }
  }

  /** What the form of a word so many places away tells, -2 for the second before. */
  static void around(WordForm other, int away, FeatureSink sink) {
    sink.add(AROUND[away + REACH], other.lower);
    sink.add(SHAPES[away + REACH], other.brief);
  }

  /** What words tell together: the part with most different features. */
  static void phrases(WordForm[] forms, int i, FeatureSink sink) {
    WordForm form = forms[i];
    WordForm left = at(forms, i - 1);
    WordForm right = at(forms, i + 1);
    sink.add(LEFT, left.lower, form.lower);
    sink.add(RIGHT, form.lower, right.lower);
    sink.add(BOTH, left.lower, right.lower, form.brief);
    sink.add(BEFORE, at(forms, i - 2).lower, left.lower, form.brief);
    sink.add(BEHIND, right.lower, at(forms, i + 2).lower, form.brief);
  }

  /** What the word before one tells with that one's shape and mark. */
  static void left(WordForm left, Piece brief, Piece mark, FeatureSink sink) {
    sink.add(LEFT_SHAPE, left.lower, brief);
    sink.add(MARK_BEFORE, mark, left.lower);
  }

  /** What the word behind one tells with that one's shape and mark. */
  static void right(WordForm right, Piece brief, Piece mark, FeatureSink sink) {
    sink.add(RIGHT_SHAPE, right.lower, brief);
    sink.add(MARK_BEHIND, mark, right.lower);
  }

  /** What shapes and known names tell together, whatever the words. */
  static void looks(WordForm[] forms, Piece[] marks, int i, FeatureSink sink) {
    Piece brief = forms[i].brief;
    Piece mark = marks[i];
    Piece left = at(marks, i - 1);
    Piece right = at(marks, i + 1);
    sink.add(SHAPES3, at(forms, i - 1).brief, brief, at(forms, i + 1).brief);
    sink.add(MARK, mark);
    sink.add(MARK_LEFT, left);
    sink.add(MARK_RIGHT, right);
    sink.add(MARK_SHAPE, mark, brief);
    sink.add(MARKS_LEFT, left, mark);
    sink.add(MARKS_RIGHT, mark, right);
    sink.add(MARKS3, left, mark, right);
  }

  /** What the article tells of a word beyond its sentence's words. */
  static void article(NameContext context, NameContext.Row row, int i, FeatureSink sink) {
    tags(row, i, sink);
    elsewhere(context, row, i, sink);
  }

  /** What the parts of speech and the sort of sentence tell. */
  static void tags(NameContext.Row row, int i, FeatureSink sink) {
    Piece brief = row.forms[i].brief;
    Piece tag = row.tags[i];
    Piece left = at(row.tags, i - 1);
    Piece right = at(row.tags, i + 1);
    sink.add(TAG, tag, brief);
    sink.add(TAGS, left, tag, right);
    sink.add(TAG_LEFT, left, tag, brief);
    sink.add(TAG_RIGHT, tag, right, brief);
    sink.add(SORT, row.sort, brief, i == 0 ? NUMBERS[0] : NUMBERS[1]);
  }

  /** What the run of capitals around a word tells, and the same word elsewhere. */
  static void elsewhere(NameContext context, NameContext.Row row, int i, FeatureSink sink) {
    if (row.runStart[i] >= 0) {
      run(row, i, sink);
    }
    if (row.forms[i].capital) {
      memory(context, row, i, sink);
    }
  }

  private static void run(NameContext.Row row, int i, FeatureSink sink) {
    int start = row.runStart[i];
    int end = row.runEnd[i];
    Piece place = place(i, start, end);
    WordForm first = row.forms[start];
    WordForm last = row.forms[end - 1];
    Piece before = at(row.forms, start - 1).lower;
    Piece behind = at(row.forms, end).lower;
    sink.add(RUN_FIRST, first.lower, place);
    sink.add(RUN_LAST, last.lower, place);
    sink.add(RUN_SHAPE, NUMBERS[Math.min(5, end - start)], place, row.sort);
    sink.add(RUN_BEFORE, before, place);
    sink.add(RUN_BEHIND, behind, place);
    sink.add(RUN_AROUND, before, behind, place);
    sink.add(RUN_MARKS, row.marks[start], row.marks[end - 1], place);
    if (end - start == 2) {
      sink.add(RUN_WHOLE, first.lower, last.lower);
    }
    int wideStart = row.wideStart[i];
    int wideEnd = row.wideEnd[i];
    if (wideStart >= 0 && wideEnd - wideStart > end - start) {
      Piece part = place(i, wideStart, wideEnd);
      sink.add(WIDE_FIRST, row.forms[wideStart].lower, part);
      sink.add(WIDE_LAST, row.forms[wideEnd - 1].lower, part);
      sink.add(WIDE_SORT, row.marks[wideStart], row.marks[wideEnd - 1], part);
    }
  }

  private static Piece place(int i, int start, int end) {
    return PLACES[end - start == 1 ? 0 : i == start ? 1 : i < end - 1 ? 2 : 3];
  }

  private static void memory(NameContext context, NameContext.Row row, int i, FeatureSink sink) {
    Piece marks = context.memory(row, i);
    sink.add(MEMORY, marks, NUMBERS[context.frequency(row, i)]);
    sink.add(MEMORY_SHAPE, marks, row.forms[i].brief, i == 0 ? NUMBERS[0] : NUMBERS[1]);
    sink.add(MEMORY_MARK, marks, row.marks[i]);
    int[] longest = context.longestRun(row, i);
    if (longest.length > 0) {
      NameContext.Row other = context.row(longest[0]);
      int own = row.runStart[i] >= 0 ? row.runEnd[i] - row.runStart[i] : 1;
      Piece longer = NUMBERS[longest[2] - longest[1] > own ? 1 : 0];
      sink.add(LONG_FIRST, other.forms[longest[1]].lower, longer);
      sink.add(LONG_LAST, other.forms[longest[2] - 1].lower, longer);
      sink.add(LONG_MARK, other.marks[longest[1]], other.marks[longest[2] - 1], longer);
      sink.add(LONG_BEFORE, at(other.forms, longest[1] - 1).lower, longer);
    }
  }

  /** What the outcomes before a word tell of it. */
  static void history(
      WordForm[] forms, Piece[] marks, int i, NameHistory history, FeatureSink sink) {
    Piece past = history.last(1);
    past(forms, marks, i, history, sink);
    pastWord(past, forms[i], sink);
    pastNext(past, at(forms, i + 1), sink);
  }

  /** What the outcomes before tell with shapes and marks, whatever the words. */
  static void past(WordForm[] forms, Piece[] marks, int i, NameHistory history, FeatureSink sink) {
    Piece brief = forms[i].brief;
    Piece past = history.last(1);
    sink.add(PAST, past);
    sink.add(PAST2, history.last(2), past);
    sink.add(PAST_SHAPE, past, brief, at(forms, i + 1).brief);
    sink.add(PAST_MARK, past, marks[i]);
    Piece same = history.of(forms[i]);
    sink.add(SAME, same);
    sink.add(SAME_SHAPE, same, brief);
    sink.add(SAME_PAST, same, past);
    if (i + 1 < forms.length) {
      sink.add(SAME_NEXT, same, history.of(forms[i + 1]));
    }
  }

  /** What the last outcome tells with the word. */
  static void pastWord(Piece past, WordForm form, FeatureSink sink) {
    sink.add(PAST_WORD, past, form.lower);
    sink.add(PAST_TAIL, past, form.tail);
  }

  /** What the last outcome tells with the word behind. */
  static void pastNext(Piece past, WordForm next, FeatureSink sink) {
    sink.add(PAST_NEXT, past, next.lower);
  }
}
