package dateline.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPhrasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # figures
          The depot holds 4,210 crates                    | 4,210=4210
          The depot holds 12,34,567 crates                | 12,34,567=1234567
          The depot holds 1 414 021 crates                | 1 414 021=1414021
          The depot holds 1.234,5 crates                  | 1.234,5=1234.5
          The depot holds 46 . 8 million crates           | 46 . 8 million=46800000
          The rate is .5 percent                          | .5=0.5 percent percent
          # words
          Seventeen lorries left                          | Seventeen=17
          forty-two lorries left                          | forty-two=42
          two hundred and six lorries left                | two hundred and six=206
          two hundred and fifty thousand crates           | two hundred and fifty thousand=250000
          three million two hundred thousand crates       | three million two hundred thousand=3200000
          nine point four litres                          | nine point four=9.4 measure litre
          # both
          1.2 million crates                              | 1.2 million=1200000
          a load of 4 thousand 3 hundred and 21 crates    | 4 thousand 3 hundred and 21=4321
          8m voters                                       | 8m=8000000
          13 lakh voters                                  | 13 lakh=1300000
          2.5 crore voters                                | 2.5 crore=25000000
          a fine of Rs 40 crore                           | 40 crore=400000000 money Indian rupee
          two dozen lorries                               | two dozen=24
          half a million voters                           | half a million=500000
          two and a half million voters                   | two and a half million=2500000
          a quarter of a million voters                   | a quarter of a million=250000
          # fractions
          a third of voters                               | a third=0.3333333333333333 fraction
          two-thirds of voters                            | two-thirds=0.6666666666666667 fraction
          one in five voters                              | one in five=0.2 fraction
          four in every five cases                        | four in every five=0.8 fraction
          four out of five voters                         | four out of five=0.8 fraction
          one twenty-fifth of voters                      | one twenty-fifth=0.04 fraction
          four twenty-fifths of voters                    | four twenty-fifths=0.16 fraction
          seventy thirty-fifths                           | seventy thirty-fifths=2 fraction
          one hundred forty-fifths                        | one hundred forty-fifths=2.222222222222222 fraction
          one one hundred and fifth of it                 | one one hundred and fifth=0.009523809523809524 fraction
          two hundred and five hundredths                 | two hundred and five hundredths=200.05
          a hundred and two dozen crates                  | a hundred and two dozen=124
          sixty seconds of silence                        | sixty=60 duration second
          10 1/2 miles of cable                           | 10 1/2=10.5 measure mile
          # vague
          dozens of lorries                               | dozens=24 vague
          tens of thousands of voters                     | tens of thousands=10000 vague
          several hundred voters                          | several hundred=100 vague
          thousands of dollars                            | thousands=1000 vague money US dollar
          # money
          a fine of $5bn                                  | 5bn=5000000000 money US dollar
          a fine of NZ$26 million                         | 26 million=26000000 money New Zealand dollar
          a fine of 7.5 million Danish crowns             | 7.5 million=7500000 money Danish krone
          a fine of EUR50m                                | 50m=50000000 money euro
          a loss of 64 cents a share                      | 64=64 money cent per share
          weights of 200lbs                               | 200=200 measure pound
          a fine of 300,000 pounds was paid               | 300,000=300000 money pound sterling
          a fine of GBP3.5 million                        | 3.5 million=3500000 money pound sterling
          a fine of USD 12.5bn                            | 12.5bn=12500000000 money US dollar
          a fine of 500 kr                                | 500=500 money Swedish krona
          a fine of kr 500                                | 500=500 money Swedish krona
          a fine of 30 billion won                        | 30 billion=30000000000 money South Korean won
          a wage of 15 dollars an hour                    | 15=15 money dollar per hour
          # measures and rates
          a cut of 25 basis points                        | 25=25 percent basis point
          31 degrees in the shade                         | 31=31 measure degree
          winds of 140 km/h                               | 140=140 measure kilometre per hour
          output of 52,000 barrels a day                  | 52,000=52000 measure barrel per day
          a rent of $80 per sq m                          | 80=80 money dollar per square metre
          a height of 5 ft 2 in                           | 5 ft 2=5.1666666666666667 measure foot
          a load of 20 (kg)                               | 20=20 measure kilogram
          lows of minus-12 degrees Celsius                | minus-12=-12 measure celsius
          a swing of 4 percentage points                  | 4=4 percent percentage point
          it lay 48m below                                | 48=48 measure metre
          # ages and durations
          a 50-year-old driver                            | 50=50 age year of age
          The tower is 60 years old                       | 60=60 age year
          a driver aged 34                                | 34=34 age year of age
          Dana Rell, 42, said so                          | 42=42 age year of age
          500 jobs over three years                       | three=3 duration year
          It took over three years                        | three=3 more_than duration year
          It took seven years                             | seven=7 duration year
          two boys aged 9 and 11                          | 11=11 age year of age
          The driver was 34, he said                      | 34=34 age year of age
          The twins, both 12, were safe                   | 12=12 age year of age
          He died at 81                                   | 81=81 age year of age
          # multiples compare; "three times" alone is how often
          three times as many nurses as in May            | three=3 rate times
          almost five times what she had asked            | five=5 about rate times
          ten times more people applied                   | ten=10 rate times
          four times the height of the mast               | four=4 rate times
          half as many buses ran                          | half=0.5 rate times
          earn four-fifths as much                        | four-fifths=0.8 rate times
          a more than sixfold rise                        | sixfold=6 more_than rate times
          a 10-fold rise                                  | 10=10 rate times
          the van was hit three times                     | three=3
          a third more pots than in May                   | a third=0.3333333333333333 fraction
          rents are a quarter higher                      | a quarter=0.25 fraction
          # ratios
          it passed by a 3-to-1 margin                    | 3-to-1=3 rate ratio
          boats outnumber cars by three to one            | three to one=3 rate ratio
          a ratio of 5:2                                  | 5:2=2.5 rate ratio
          a map at a scale of 1:50                        | 1:50=0.02 rate ratio
          # ordinals and scores
          the 13th convoy                                 | 13th=13 ordinal
          the twenty-first convoy                         | twenty-first=21 ordinal
          Rovers won 3-1                                  | 3-1=- score
          """)
  void a_number_is_read_with_its_unit(String text, String expected) {
    assertThat(NumberTexts.read(text)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          between 3,000 and 4,500 fighters         | 3,000 and 4,500=3000..4500 range
          from 20 to 35 lorries                    | 20 to 35=20..35 range
          3,000-4,000 lorries                      | 3,000-4,000=3000..4000 range
          four to five thousand lorries            | four to five thousand=4000..5000 range
          a fine of $3 billion to $5 billion       | 3 billion to $5 billion=3000000000..5000000000 range money US dollar
          two or three lorries                     | two or three=2..3 range
          an expected 5% to 7% drop                | 5% to 7=5..7 range percent percent
          six, perhaps seven                       | six, perhaps seven=6..7 range
          above 1000 and below 1500                | 1000 and below 1500=1000..1500 range
          men aged 18 to 34                        | 18 to 34=18..34 range age year of age
          """)
  void a_range_keeps_both_ends(String text, String expected) {
    assertThat(NumberTexts.read(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It opened in 1994",
        "It opened on 6 May 2019 at 9:30",
        "It opened on March 3, 2019",
        "It opened on 5/17/2018",
        "It opened at 5 p.m. on Sept. 4",
        "It opened in the 1980s",
        "between 2014 and 2017",
        "Call +1-555-0100-22",
        "The Boeing 737 landed",
        "It lies on Route 66",
        "Write to 12 Mill Road, Elkton, MD 21921",
        "Call 020 7946 0011 or 0800 123 456",
        "Ring +44 20 7946 0011 or +1-555-0100/2222",
        "The part is 30417 K-118",
        "She played a 7-iron",
        "it shut on may 19 , he wrote",
        "it shut on oct . 19 , he wrote",
        "it came in at no . 4 , he wrote",
        "The Group of 20 met",
        "The F-16 and the TA-35 flew",
        "See the scp173m file",
        "It lies at 16-18 Harbour Avenue",
        "They met at four in the afternoon",
        "They helped one another",
        "It happened in the second half",
      })
  void what_only_looks_like_a_number_is_none(String text) {
    assertThat(NumberTexts.phrases(text))
        .filteredOn(phrase -> phrase.quantity() != Quantity.ORDINAL)
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          she cut the target from 24 to 17 euros   | 24=24 money euro | 17=17 money euro
          it doubled, from 40 to 96 euros          | 40=40 money euro | 96=96 money euro
          prices rose 60 percent to 40 dollars     | 60=60 percent percent | 40=40 money US dollar
          1.5 and 3 percent                        | 1.5=1.5 percent percent | 3=3 percent percent
          """)
  void two_levels_are_no_range(String text, String first, String second) {
    assertThat(NumberTexts.read(text)).containsExactly(first, second);
  }
}
