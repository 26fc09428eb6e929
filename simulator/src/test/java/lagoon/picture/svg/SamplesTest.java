package lagoon.picture.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lagoon.picture.look.Palette;
import lagoon.picture.paint.Samples;
import lagoon.picture.stage.FacetMark;
import lagoon.view.Load;
import lagoon.view.Spread;
import org.junit.jupiter.api.Test;

/** What a legend says of that which nodes show. */
class SamplesTest {

  private static final List<Samples.Sample> ALL =
      Samples.all().stream().flatMap(family -> family.samples().stream()).toList();

  @Test
  void eachIsPaintedAndNoTwoLookTheSameOrMeanTheSame() {
    List<String> painted = ALL.stream().map(sample -> {
      Elements out = new Elements();
      sample.paint().accept(new SvgBrush(out, Palette.SAFE));
      return out.toString();
    }).toList();
    assertThat(painted).doesNotHaveDuplicates().allMatch(svg -> svg.contains("<"));
    assertThat(ALL).extracting(Samples.Sample::meaning).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @Test
  void thereIsOneForEachKindThatAStageCanShow() {
    int kinds = Spread.Stage.values().length + Spread.Health.values().length + Load.Position.values().length
        + FacetMark.Vote.values().length + FacetMark.End.values().length;
    assertThat(ALL.size()).isGreaterThanOrEqualTo(kinds + 6);
  }
}
