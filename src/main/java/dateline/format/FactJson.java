package dateline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.fact.Attribution;
import dateline.fact.CountFact;
import dateline.fact.Cue;
import dateline.fact.DateFact;
import dateline.fact.Fact;
import dateline.fact.FactTypes;
import dateline.fact.Figure;
import dateline.fact.Happening;
import dateline.fact.OfficialFact;
import dateline.fact.QuoteFact;
import dateline.fact.Reading;
import dateline.lang.Amount;
import dateline.lang.TimeValue;
import java.io.IOException;
import java.util.Optional;

/** The numbers and facts of a reading. */
final class FactJson {
  private final Keys keys;
  private final JsonGenerator json;
  private final String text;

  private FactJson(Keys keys, String text) {
    this.keys = keys;
    this.json = keys.json();
    this.text = text;
  }

  static void write(Reading reading, Keys keys) throws IOException {
    FactJson facts = new FactJson(keys, reading.article().text());
    keys.json().writeArrayFieldStart("numbers");
    for (Figure figure : reading.numbers()) {
      facts.number(figure);
    }
    keys.json().writeEndArray();
    keys.json().writeArrayFieldStart("facts");
    for (Fact fact : reading.facts()) {
      facts.fact(fact);
    }
    keys.json().writeEndArray();
  }

  private void number(Figure figure) throws IOException {
    json.writeStartObject();
    keys.startEnd(figure.number());
    keys.pair("phrase", figure.phrase());
    figure(figure);
    keys.text("concept", figure.concept());
    keys.text("fact", figure.fact());
    json.writeEndObject();
  }

  private void figure(Figure figure) throws IOException {
    Amount amount = figure.amount();
    keys.number("value", amount.value());
    keys.number("low", amount.low());
    keys.number("high", amount.high());
    json.writeStringField("bound", amount.bound().label());
    json.writeStringField("quantity", figure.quantity().label());
    keys.text("unit", figure.unit());
    keys.text("unitName", figure.unitName());
    keys.text("counted", figure.counted());
    keys.text("countedLemma", figure.countedLemma());
    keys.text("change", figure.change().map(Figure.Change::label));
    keys.text("of", figure.of());
  }

  private void fact(Fact fact) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", fact.id());
    json.writeStringField("type", FactTypes.of(fact).name());
    keys.startEnd(fact.span());
    json.writeStringField("text", fact.span().of(text));
    keys.pair("sentence", fact.sentence());
    json.writeNumberField("confidence", fact.evidence().confidence());
    switch (fact) {
      case CountFact count -> count(count);
      case DateFact date -> date(date);
      case OfficialFact official -> official(official);
      case QuoteFact quote -> quote(quote);
    }
    if (fact.attribution().isPresent()) {
      attribution(fact.attribution().get());
    }
    keys.text("link", fact.evidence().link());
    json.writeStringField("because", fact.evidence().because().toString());
    json.writeEndObject();
  }

  private void attribution(Attribution who) throws IOException {
    json.writeObjectFieldStart("attribution");
    if (!who.speakers().isEmpty()) {
      keys.texts("speakers", who.speakers());
    }
    json.writeStringField("name", who.name());
    keys.text("role", who.role());
    keys.startEnd(who.span());
    cue(who.cue(), false);
    json.writeStringField("kind", who.kind().label());
    json.writeEndObject();
  }

  private void cue(Optional<Cue> cue, boolean withVerb) throws IOException {
    if (cue.isPresent()) {
      json.writeObjectFieldStart("cue");
      keys.startEnd(cue.get().span());
      json.writeStringField("text", cue.get().text());
      if (withVerb) {
        json.writeStringField("verb", cue.get().verb());
      }
      json.writeEndObject();
    }
  }

  private void count(CountFact count) throws IOException {
    figure(count.figure());
    keys.text("concept", count.figure().concept());
    keys.pair("number", count.figure().number());
    event(count.event());
    party("actor", count.actor());
    party("target", count.target());
    if (count.place().isPresent()) {
      CountFact.Where where = count.place().get();
      json.writeObjectFieldStart("place");
      keys.text("entity", where.entity());
      json.writeStringField("name", where.name());
      keys.text("country", where.country());
      json.writeEndObject();
    }
    if (count.period().isPresent()) {
      CountFact.Period period = count.period().get();
      json.writeObjectFieldStart("period");
      keys.text("start", period.start());
      keys.text("end", period.end());
      keys.text("text", period.text());
      json.writeEndObject();
    }
    keys.text("scope", count.scope().map(CountFact.Scope::label));
    json.writeStringField("modality", count.modality().label());
  }

  private void event(Optional<Happening> event) throws IOException {
    if (event.isPresent()) {
      json.writeObjectFieldStart("event");
      json.writeStringField("verb", event.get().verb());
      json.writeStringField("text", event.get().span().of(text));
      json.writeEndObject();
    }
  }

  private void party(String key, Optional<CountFact.Party> party) throws IOException {
    if (party.isPresent()) {
      json.writeObjectFieldStart(key);
      json.writeStringField("name", party.get().name());
      keys.text("entity", party.get().entity());
      json.writeEndObject();
    }
  }

  private void date(DateFact date) throws IOException {
    TimeValue time = date.time();
    json.writeStringField("timex", time.timex().name());
    json.writeStringField("value", time.value());
    keys.text("earliest", time.earliest());
    keys.text("latest", time.latest());
    keys.text("mod", time.mod());
    json.writeStringField("relativeTo", time.relativeTo().label());
    keys.text("anchor", date.anchor());
    event(date.event());
    keys.text("what", date.what());
  }

  private void official(OfficialFact official) throws IOException {
    json.writeStringField("person", official.person());
    json.writeStringField("name", official.name());
    keys.text("rank", official.rank());
    keys.text("role", official.role());
    keys.text("organisation", official.organisation());
    keys.text("organisationEntity", official.organisationEntity());
    keys.text("country", official.country());
    json.writeStringField("status", official.status().label());
    keys.text("asOf", official.asOf());
  }

  private void quote(QuoteFact quote) throws IOException {
    json.writeStringField("kind", quote.kind().label());
    json.writeStringField("words", quote.words());
    keys.pairs("spans", quote.spans());
    keys.pairs("fragments", quote.fragments());
    if (!quote.speakers().isEmpty()) {
      keys.texts("speakers", quote.speakers());
    }
    keys.text("name", quote.name());
    keys.text("role", quote.role());
    if (quote.source().isPresent()) {
      keys.pair("source", quote.source().get());
    }
    cue(quote.cue(), true);
    json.writeStringField("resolved", quote.resolved().label());
    keys.text("when", quote.when());
    keys.text("via", quote.via());
  }
}
