#include "core/io/csv.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/support/draws.h"

using namespace turnpoint;

namespace {

/// Records as `line:cell|cell`, faults as `line:!code@line,column`, joined by a blank.
std::string read_all(std::string_view bytes, CsvLimits limits = {}) {
  CsvReader reader(bytes, limits);
  CsvRecord record;
  std::string text;
  while (reader.next(record)) {
    text += (text.empty() ? "" : " ") + std::to_string(record.line) + ':';
    if (record.fault) {
      text += std::string("!") + to_text(record.fault->code) + '@' + std::to_string(record.fault->line) +
              ',' + std::to_string(record.fault->column);
      continue;
    }
    for (std::size_t i = 0; i < record.cells.size(); ++i)
      text += (i == 0 ? "" : "|") + std::string(record.cells[i]);
  }
  return text;
}

struct Row {
  const char* name;
  std::string bytes;
  std::string expected;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(read_all(row.bytes) == row.expected);
  }
}

}  // namespace

TEST_CASE("records are read whatever ends their lines") {
  check({
      {"nothing", "", ""},
      {"LF", "a,b\nc,d\n", "1:a|b 2:c|d"},
      {"CRLF", "a,b\r\nc,d\r\n", "1:a|b 2:c|d"},
      {"CR", "a,b\rc,d\r", "1:a|b 2:c|d"},
      {"mixed", "a\r\nb\rc\nd", "1:a 2:b 3:c 4:d"},
      {"no end of the last line", "a,b\nc,d", "1:a|b 2:c|d"},
      {"last cell empty, no line end", "a,b\nc,", "1:a|b 2:c|"},
      {"blank lines are passed over and counted", "\n\na\n\r\n\nb\n\n", "3:a 6:b"},
      {"a byte order mark is no part of the first cell",
       "\xEF\xBB\xBF"
       "a,b\n",
       "1:a|b"},
      {"a byte order mark before a quote", "\xEF\xBB\xBF\"a\",b\n", "1:a|b"},
      {"spaces are kept", " a , b\n", "1: a | b"},
  });
}

TEST_CASE("quoted cells hold commas, line ends and quotes") {
  check({
      {"comma", "\"a,b\",c\n", "1:a,b|c"},
      {"empty", "\"\",\"\"\n", "1:|"},
      {"doubled quotes", "\"a \"\"b\"\" c\",\"\"\"\"\n", "1:a \"b\" c|\""},
      {"line end, counted", "\"a\nb\",c\nd,e\n", "1:a\nb|c 3:d|e"},
      {"CRLF inside counts once", "\"a\r\nb\",c\r\nd,e", "1:a\r\nb|c 3:d|e"},
      {"at the end without line end", "a,\"b\"", "1:a|b"},
      {"a quote inside a bare cell is a character", "5\" pipe,b\n", "1:5\" pipe|b"},
  });
}

TEST_CASE("a faulty record is refused at its place and good ones go on") {
  check({
      {"quote never closed", "a,b\nc,\"d\ne,f\n", "1:a|b 2:!unclosed_quote@2,3 3:e|f"},
      {"quote never closed on the last line", "a,b\nc,\"d", "1:a|b 2:!unclosed_quote@2,3"},
      {"quote opened on the record's second line", "a,b\n\"c\nd\",\"e\nf,g\n",
       "1:a|b 2:!unclosed_quote@3,4 4:f|g"},
      {"text after a quote", "a,b\n\"c\"d,e\nf,g\n", "1:a|b 2:!unclosed_quote@2,3 3:f|g"},
      {"space after a quote", "a,b\n\"c\" ,e\nf,g\n", "1:a|b 2:!unclosed_quote@2,3 3:f|g"},
      {"open quote closed rows later", "a,b\nc,\"d\ne,f\ng,\"h\"\ni,j\n",
       "1:a|b 2:!unclosed_quote@4,3 3:e|f 4:g|h 5:i|j"},
      {"too many cells", "a,b\nc,d,e\nf,g\n", "1:a|b 2:!wrong_cell_count@2,1 3:f|g"},
      {"too few cells", "a,b\nc\nf,g\n", "1:a|b 2:!wrong_cell_count@2,1 3:f|g"},
      {"not UTF-8", "a,b\nc\xC3\xA9,\xE9\nf,g\n", "1:a|b 2:!not_utf8@2,4 3:f|g"},
      {"not UTF-8 inside quotes on a later line", "a,b\n\"c\nd\xFF\",e\nf,g\n",
       "1:a|b 2:!not_utf8@3,2 4:f|g"},
      {"not UTF-8 in a row cut short by a quote", "a,b\n\xFF,\"d\"e\nf,g\n", "1:a|b 2:!not_utf8@2,1 3:f|g"},
      {"UTF-16",
       std::string("\xFF\xFE"
                   "a\0,\0b\0",
                   8),
       "1:!not_utf8@1,1"},
  });
}

TEST_CASE("well-formed UTF-8 is told from what only looks like it") {
  check({
      {"two, three and four bytes", "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x99\x82\n",
       "1:\xC3\xA9\xE2\x82\xAC\xF0\x9F\x99\x82"},
      {"last code point", "\xF4\x8F\xBF\xBF\n", "1:\xF4\x8F\xBF\xBF"},
      {"overlong", "a\xC0\xAF\n", "1:!not_utf8@1,2"},
      {"overlong in three bytes", "a\xE0\x80\xAF\n", "1:!not_utf8@1,2"},
      {"surrogate", "a\xED\xA0\x80\n", "1:!not_utf8@1,2"},
      {"above the last code point", "a\xF4\x90\x80\x80\n", "1:!not_utf8@1,2"},
      {"cut short", "a\xE2\x82\n", "1:!not_utf8@1,2"},
      {"a second byte alone", "a\x80\n", "1:!not_utf8@1,2"},
  });
}

TEST_CASE("the limits hold to the byte and to the column") {
  const std::string most(32 * 1024, 'x');
  CHECK(read_all("a,b\nc," + most + "\ne,f\n") == "1:a|b 2:c|" + most + " 3:e|f");
  CHECK(read_all("a,b\nc," + most + "x\ne,f\n") == "1:a|b 2:!too_large@2,3 3:e|f");
  CHECK(read_all("a,b\nc,\"" + most + "x\"\ne,f\n") == "1:a|b 2:!too_large@2,4 3:e|f");
  CHECK(read_all("a,b\nc,\"\n" + most + "\"\ne,f\n")
            .starts_with("1:a|b 2:!too_large@2,4 3:!too_large@3,1 4:e|f"));
  CHECK(read_all(std::string(199, ',') + '\n').starts_with("1:|"));
  CHECK(read_all(std::string(200, ',') + '\n') == "1:!too_large@1,1");

  CHECK(read_all("a,b\n", {.file_bytes = 4}) == "1:a|b");
  CsvReader reader("a,b\n", {.file_bytes = 3});
  CsvRecord record;
  CHECK_FALSE(reader.next(record));
  REQUIRE(reader.file_fault());
  CHECK(reader.file_fault()->code == ErrorCode::too_large);
  CHECK(reader.file_fault()->detail.find("4 bytes") != std::string::npos);
}

TEST_CASE("a record knows its bytes and the reader how far it is") {
  CsvReader reader("a,b\r\n\"c\",d\r\n");
  CsvRecord record;
  REQUIRE(reader.next(record));
  CHECK(record.raw == "a,b");
  CHECK(reader.bytes_read() == 5);
  REQUIRE(reader.next(record));
  CHECK(record.raw == "\"c\",d");
  CHECK(reader.bytes_read() == reader.bytes_total());
  CHECK_FALSE(reader.next(record));
}

TEST_CASE("cells are written with as few quotes as will do") {
  std::string out;
  append_csv_record(out, {"a", "b c", "d,e", "f\"g", "h\ni", "", "\r"});
  append_csv_record(out, {""});
  CHECK(out == "a,b c,\"d,e\",\"f\"\"g\",\"h\ni\",,\"\r\"\n\"\"\n");
}

TEST_CASE("what is written is read back, whatever the cells hold") {
  static constexpr std::array<std::string_view, 12> pieces = {
      "a", ",", "\"", "\n", "\r\n", "\r", " ", "\"\"", "\xC3\xA9", "\xEF\xBB\xBF", "\t", "0"};
  test::Draws draws(20'220'219);
  for (int round = 0; round < 3000; ++round) {
    const std::size_t columns = 1 + static_cast<std::size_t>(draws.below(4));
    std::vector<std::vector<std::string>> table(static_cast<std::size_t>(draws.below(5)),
                                                std::vector<std::string>(columns));
    std::string bytes;
    for (auto& row : table) {
      for (std::string& cell : row) {
        for (std::uint64_t i = draws.below(5); i > 0; --i) cell += draws.one_of(pieces);
      }
      append_csv_record(bytes, {row.begin(), row.end()});
    }
    CsvReader reader(bytes);
    CsvRecord record;
    std::vector<std::vector<std::string>> read;
    while (reader.next(record)) {
      REQUIRE_FALSE(record.fault);
      read.emplace_back(record.cells.begin(), record.cells.end());
    }
    INFO(bytes);
    REQUIRE(read == table);
  }
}

TEST_CASE("fifty megabytes with an open quote on its first row are read to the end") {
  std::string bytes = "employee_id,first_day,last_day,note\nE0,\"2011-01-03,2011-01-04,\n";
  std::size_t rows = 1;
  for (; bytes.size() < 50'000'000; ++rows)
    bytes += "E12345,2011-01-03,2011-01-04,a note of some length to fill the row\n";
  CsvReader reader(bytes);
  CsvRecord record;
  std::size_t good = 0;
  std::size_t faulty = 0;
  while (reader.next(record)) ++(record.fault ? faulty : good);
  CHECK(faulty == 1);
  CHECK(good == rows);
}
