package dateline.nlp;

import java.util.HashMap;
import java.util.Map;

/** Word forms by word, kept up to a bound; one for each worker. */
final class WordForms {
  private static final int BOUND = 20_000;
  private final Map<String, WordForm> forms = new HashMap<>();

  WordForm of(String word) {
    WordForm known = forms.get(word);
    if (known != null) {
      return known;
    }
    if (forms.size() >= BOUND) {
      forms.clear();
    }
    WordForm form = new WordForm(word);
    forms.put(word, form);
    return form;
  }

  WordForm[] of(String[] words) {
    WordForm[] all = new WordForm[words.length];
    for (int i = 0; i < words.length; i++) {
      all[i] = of(words[i]);
    }
    return all;
  }
}
