package dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fact.Attribution;
import dateline.fact.CountFact;
import dateline.fact.Fact;
import dateline.model.Given;
import dateline.nlp.Models;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who claims each figure of a sentence that holds two claims, or a claim and the writer's own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClaimantTest {
  private PageReader reader = PageReader.ofArticles();

  @BeforeAll
  void load() throws IOException {
    reader = PageReader.of(Models.load(Optional.empty()));
  }

  // text | claimant of each count in order, - for the writer
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // two who say
        "Police said 10 people were killed, the health ministry said 12 people were killed. |"
            + " Police; health ministry",
        "Police said 10 people had died, while the hospital said 12 people had died. | Police;"
            + " hospital",
        "The mayor put the toll at 19 people, but the governor said 25 people had died. | mayor;"
            + " governor",
        "Helen Brandt said 40 homes had burned and Peter Lund said 60 homes had burned. | Helen"
            + " Brandt; Peter Lund",
        "According to police, 200 people marched, though the union said 900 people had come. |"
            + " police; union",
        "About 200 people marched, according to police, while the union counted 900 people. |"
            + " police; union",
        // the verb is said once
        "Police said 10 people were killed, the ministry 12 people. | Police; ministry",
        "The mayor said 30 homes were lost, the fire brigade 45. | mayor; fire brigade",
        // one who says and the writer
        "Peter Lund said 14 people were missing; a list at the gate has 26 names. | Peter Lund; -",
        "The firm, which has 400 workers, said it would close 3 mines. | -; firm",
        "When 30 men left the hall, Helen Brandt said 50 men had stayed. | -; Helen Brandt",
        "Peter Lund, who owns 12 boats, said 3 boats had sunk. | -; Peter Lund",
        "The storm killed 8 people, and the mayor said 20 people were missing. | -; mayor",
        // a claim inside a claim
        "Helen Brandt said 9 people were hurt, according to the newspaper. | Helen Brandt",
        "The newspaper reported that the mayor had said 9 people were hurt. | mayor",
        "Peter Lund said the bank believed 70 firms would fail. | bank",
        // a figure has its claimant without a verb of saying
        "By the ministry's count, 45 people were killed. | ministry",
        "The strike killed 98 people by the government's count. | government",
        "Some 12,000 workers walked out, by the union's tally. | union",
        "In the hospital's own reckoning, 33 patients died. | hospital",
        "As many as 250 houses were damaged, on the mayor's figures. | mayor",
        "In the view of the opposition, 10 seats were stolen. | opposition",
        "By official estimates, 300 families lost their homes. | official estimates",
        "By the end of the year, 40 firms had closed. | -",
        "He won by 3,000 votes in the final count. | -",
        "The company has 300 shops on its own account. | -",
        // names with verbs and prepositions in them, and what stands between a source and its verb
        "Save the Children said 13 schools were hit. | Save the Children",
        "Reporters Without Borders said 12 people had been jailed. | Reporters Without Borders",
        "Action Against Hunger, in a statement on Friday, said 14 wells were dry. | Action Against"
            + " Hunger",
        "The World Food Office, in a note seen by the Inland Wire, reckons that 120,000 people will"
            + " need help. | World Food Office",
        "Police found $3 million in the minister's accounts. | -",
        "He put 12 men on the list's numbers. | -",
        "In her words, 300 families lost everything, Ana Ruiz said. | Ana Ruiz",
        // the verb has a figure for its object
        "Police put the number of protesters at 5,000, while organisers claimed 20,000. | Police;"
            + " organisers",
        "The union counted 900 marchers. | union",
        "The blast claimed 12 lives. | -",
        // documents
        "Health ministry figures show 1,204 new cases. | Health ministry figures",
        "The ministry's latest bulletin lists 45 dead. | bulletin",
        "Government data released on Tuesday showed unemployment rose to 7.2 percent. |"
            + " Government data",
        "A report published on Monday said 12 people died. | report",
        "Figures released by the ministry on Friday showed that 12 people died. | Figures released"
            + " by the ministry",
        "A report by Human Rights Watch found that 67 villages had been burned. | report by Human"
            + " Rights Watch",
        // who is cited says it, not who cites
        "Local media cited officials as saying 12 people had died. | officials",
        "The agency quoted a police source as saying that 3 suspects had been held. | police"
            + " source",
        "The party won 71 seats, the commission said after most votes had been counted. |"
            + " commission",
        // what is told a court
        "Evidence runs to some 26,000 pages, the court heard. | court",
        "Smith had 12 previous convictions, the inquest heard on Monday. | inquest",
        "The jury was told that Smith stole 40 cars. | jury",
        "Three patients had died, a court in Leeds was told on Wednesday. | court in Leeds",
        "Some 40 people were arrested, the BBC has learned. | BBC",
        "Rates could rise to 5 percent, analysts polled by the agency expect. | analysts polled by"
            + " the agency",
        "Peter Lund's army claims to have shot down 12 drones. | Peter Lund's army",
        "The court heard that 40 cars were stolen, and that 12 people were badly hurt that night. |"
            + " court; court",
        "The inquest heard that nine men had died. Twelve men, it heard, were hurt, and three fled."
            + " | inquest; inquest; inquest",
        "The inquest heard that nine men had died. It was told that 14 people were hurt. | inquest;"
            + " inquest",
        "The firm said 9 ships had sailed. It was told that 14 permits were void. | firm; -",
        "Forty cars were stolen, the jury was told, and 12 people were hurt. | jury; jury",
        "Smith stole 40 cars, a jury in Merrow was told on Monday, and sold 12 boats. | jury in"
            + " Merrow; jury in Merrow",
        "Forty cars were stolen, the jury was told, but police found 12 cars. | jury; -",
        "The mayor said that 40 homes burned, and that 12 people had died in the smoke. | mayor;"
            + " mayor",
        // whose count it is, said in the middle
        "Police counted 900 marchers, but by the opposition's reckoning, it was nearer a million. |"
            + " Police; opposition",
        "About 300 people marched, though by the union's count there were 900 people. | -; union",
        "Some 300 people came; by the organisers' count 900 people came. | -; organisers",
        "The mayor said 12 people died, and by the hospital's count 14 people died. | mayor;"
            + " hospital",
        // a preposition inside a name that is in no list
        "Doctors for All said 12 people had been jailed. | Doctors for All",
        "Twelve people had been jailed, Bakers for All said. | Bakers for All",
        "Lawyers without Frontiers said 12 people had been jailed. | Lawyers without Frontiers",
        "A spokesman for Doctors for All said 12 people were held. | spokesman for Doctors for All",
        "Some 300 people were fed, said Lawyers without Frontiers. | Lawyers without Frontiers",
        "According to Doctors for All, 300 people were fed. | Doctors for All",
        "Friends of Old Merrow said 300 people were fed. | Friends of Old Merrow",
        // the full name, said before
        "The Ministry of Health shut a ward. The ministry said 14 patients died. | Ministry of"
            + " Health",
        "The World Food Agency shut its office. The agency said 300 people had left. | World Food"
            + " Agency",
        "The Ministry of Health shut a ward. The Ministry of Defence sent troops. The ministry said"
            + " 14 soldiers died. | Ministry of Defence",
        "The Ministry of Health and the Ministry of Defence fell out. The ministry said 14 soldiers"
            + " died. | ministry",
        "The ministry said 14 soldiers died. The Ministry of Defence sent troops. | ministry",
        // the claimant comes last
        "Some 300 houses were lost and 12 people died, the mayor said. | mayor; mayor",
        "The fire destroyed 30 houses, the mayor said, and 5 barns. | mayor; mayor",
        "“We lost 30 houses,” the mayor said, adding that 5 barns had burned. | mayor; mayor",
      })
  void each_figure_has_its_own_claimant(String text, String claimants) {
    List<String> found =
        reader.read(Given.NOTHING, text).facts(CountFact.class).stream()
            .map(Fact::attribution)
            .map(who -> who.map(Attribution::name).orElse("-"))
            .toList();
    List<String> wanted = Arrays.stream(claimants.split(";")).map(String::strip).toList();
    assertThat(found).as(text).hasSameSizeAs(wanted);
    for (int i = 0; i < wanted.size(); i++) {
      assertThat(found.get(i)).as(text).endsWith(wanted.get(i));
    }
  }
}
