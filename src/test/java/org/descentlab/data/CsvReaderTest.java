package org.descentlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of numbers; in the texts below a semicolon stands for the end of a line. */
class CsvReaderTest {

  private static RegressionSet read(String table, String end) throws Exception {
    return CsvReader.read(new StringReader(table.replace(";", end)), "t.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a,y;1,2;3,4",
        "a,y;1,2;3,4;",
        "a,y;1,2;3,4;;;",
        "a,2; 1 , 2 ;+3.0,4e0;",
        "\"a\",\"y\";\"1\",\"2\";3,.4e1;",
        "1a,-;1,2;3,4.",
      })
  void aHeaderAndRowsAreRead(String table) throws Exception {
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      RegressionSet set = read(table, end);
      assertThat(set.size()).isEqualTo(2);
      assertThat(set.feature(0, 0)).isEqualTo(1);
      assertThat(set.target(1)).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "'' ~ csv-empty ~ 1",
        ";; ~ csv-empty ~ 1",
        ";a,y;1,2 ~ csv-blank-line ~ 1",
        "a,y;;1,2 ~ csv-blank-line ~ 2",
        "a,y;1,2;;;3,4 ~ csv-blank-line ~ 3",
        "a,y;1,2;  ;3,4 ~ csv-width ~ 3",
        "1,2;3,4 ~ csv-header ~ 1",
        "-1e3, .5 ;3,4 ~ csv-header ~ 1",
        "a;1 ~ csv-columns ~ 1",
        "a,y ~ csv-no-rows ~ 1",
        "a,y;; ~ csv-no-rows ~ 1",
        "a,y;1,2;1,2,3 ~ csv-width ~ 3",
        "a,y;1,2;1, ~ csv-cell ~ 3",
        "a,y;1,NaN ~ csv-cell ~ 2",
        "a,y;1,1e309 ~ csv-cell ~ 2",
        "a,y;\"1,2 ~ csv-quotes ~ 0",
      })
  void aWrongTableIsToldByItsLine(String table, String code, int line) {
    for (String end : new String[] {"\n", "\r\n"}) {
      BadDataException told = catchThrowableOfType(BadDataException.class, () -> read(table, end));
      assertThat(told).as(table).isNotNull();
      assertThat(told.code()).isEqualTo(code);
      assertThat(told.line()).isEqualTo(line);
    }
  }
}
