package dateline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SpanTest {
  @Test
  void a_span_is_half_open() {
    Span span = new Span(2, 5);
    assertThat(span.contains(2)).isTrue();
    assertThat(span.contains(4)).isTrue();
    assertThat(span.contains(5)).isFalse();
    assertThat(span.of("abcdefg")).isEqualTo("cde");
  }

  @Test
  void neighbours_do_not_overlap() {
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
    assertThat(new Span(0, 4).cover(new Span(3, 9))).isEqualTo(new Span(0, 9));
  }

  @Test
  void nonsense_is_refused_with_its_values() {
    assertThatThrownBy(() -> new Span(5, 2)).hasMessageContaining("[5, 2)");
    assertThatThrownBy(() -> new Span(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void text_order_puts_the_longer_of_two_first() {
    assertThat(new Span(1, 9)).isLessThan(new Span(1, 4)).isLessThan(new Span(2, 3));
  }
}
