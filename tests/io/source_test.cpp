/// What the bytes of an export are: encoding, separator, header.

#include <catch2/catch_test_macros.hpp>

#include <random>

#include "core/io/source/separator.h"
#include "core/io/source/source.h"
#include "core/io/utf8.h"

using namespace turnpoint;

namespace {

bool knows(std::string_view name) { return name == "Staff No" || name == "From" || name == "To"; }

/// Latin letters, as a spreadsheet saves them as UTF-16.
std::string utf_16(std::string_view ascii, bool big_endian, std::string_view mark) {
  std::string out(mark);
  for (const char c : ascii) out += big_endian ? std::string{'\0', c} : std::string{c, '\0'};
  return out;
}

Source opened(const std::string& bytes) {
  auto source = open_source("export.csv", bytes, {}, knows);
  REQUIRE(source);
  return *source;
}

std::vector<std::vector<std::string>> rows_of(const Source& source) {
  std::vector<std::vector<std::string>> rows;
  CsvReader reader = source.rows();
  for (CsvRecord record; reader.next(record);) rows.emplace_back(record.cells.begin(), record.cells.end());
  return rows;
}

}  // namespace

TEST_CASE("an encoding is found by mark, by zero bytes, or by what is UTF-8") {
  struct Row {
    std::string bytes;
    Encoding encoding;
    std::string text;
  };
  const std::string plain = "Staff No,From\n1,2";
  const std::vector<Row> rows = {
      {plain, Encoding::utf_8, plain},
      {"\xEF\xBB\xBF" + plain, Encoding::utf_8_with_mark, plain},
      {utf_16(plain, false, "\xFF\xFE"), Encoding::utf_16_le, plain},
      {utf_16(plain, true, "\xFE\xFF"), Encoding::utf_16_be, plain},
      {utf_16(plain, false, ""), Encoding::utf_16_le, plain},
      {utf_16(plain, true, ""), Encoding::utf_16_be, plain},
      {"Caf\xC3\xA9", Encoding::utf_8, "Caf\xC3\xA9"},
      {"Caf\xE9 \x80 5", Encoding::windows_1252, "Caf\xC3\xA9 \xE2\x82\xAC 5"},
      {"\x93quoted\x94 \x81", Encoding::windows_1252, "\xE2\x80\x9Cquoted\xE2\x80\x9D \xEF\xBF\xBD"},
  };
  for (const Row& row : rows) {
    CHECK(find_encoding(row.bytes) == row.encoding);
    CHECK(to_utf8(row.bytes, row.encoding) == row.text);
  }
}

TEST_CASE("UTF-16 pairs become one character and half a pair becomes the mark of a lost one") {
  CHECK(to_utf8(std::string("\x3D\xD8\x00\xDE", 4), Encoding::utf_16_le) == "\xF0\x9F\x98\x80");
  CHECK(to_utf8(std::string("\x3D\xD8\x41\x00", 4), Encoding::utf_16_le) == "\xEF\xBF\xBD"
                                                                            "A");
  CHECK(to_utf8(std::string("\x41\x00\x42", 3), Encoding::utf_16_le) == "A\xEF\xBF\xBD");
}

TEST_CASE("one bad byte in a UTF-8 file is a fault of its row, not another encoding") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "Ren\xC3\xA9,";
  CHECK(find_encoding(text + "\xE9") == Encoding::utf_8);
  CHECK(find_encoding("Ren\xC3\xA9,Andr\xE9,Zo\xEB") == Encoding::windows_1252);
}

TEST_CASE("the separator is the one by which the rows agree") {
  CHECK(find_separator("a,b\n1,2\n") == ',');
  CHECK(find_separator("a;b;c\n1,5;2,5;x\n2,5;3,5;y\n") == ';');
  CHECK(find_separator("a\tb\nSmith, Jo\t2\nSmith, Al\t3\n") == '\t');
  CHECK(find_separator("a|b\n1|2\n") == '|');
  CHECK(find_separator("\"a;b\",c\n\"d;e;f\",g\n") == ',');
  CHECK_FALSE(find_separator("alone\n1\n2\n"));
  CHECK_FALSE(find_separator(""));
}

TEST_CASE("titles above the header are passed over and said") {
  const Source source = opened("Sickness report,,\nPrinted 03/04/2026,,\n\nStaff No,From,To\nE1,x,y\n");
  CHECK(source.columns == std::vector<std::string>{"Staff No", "From", "To"});
  CHECK(source.header.line == 4);
  CHECK(form_sentence(source) ==
        "UTF-8; cells separated by commas; the columns are named in line 4, below 2 lines "
        "that are passed over");
  CHECK(rows_of(source) ==
        std::vector<std::vector<std::string>>{{"Staff No", "From", "To"}, {"E1", "x", "y"}});
}

TEST_CASE("a header nobody knows is the first line") {
  const Source source = opened("person;begin\n1;2\n");
  CHECK(source.header.line == 1);
  CHECK(source.header.passed_over == 0);
  CHECK(source.separator == ';');
}

TEST_CASE("an empty file is refused") {
  for (const char* bytes : {"", "\n\n", "\xEF\xBB\xBF"}) {
    const auto source = open_source("export.csv", bytes, {}, knows);
    REQUIRE_FALSE(source);
    CHECK(source.error().code == ErrorCode::empty_input);
  }
}

TEST_CASE("no bytes stop the finder of forms, and what it reads is text of the same lines") {
  std::mt19937 bits(20261125);
  const std::string letters = ",;\t|\"\n\r aE1\xC3\xA9\xFF\xFE\x93";
  for (int i = 0; i < 3000; ++i) {
    std::string bytes;
    for (auto size = bits() % 60; size > 0; --size)
      bytes += i % 7 == 0 ? static_cast<char>(bits() & 255U) : letters[bits() % letters.size()];
    const auto source = open_source("x", bytes, {}, knows);
    if (!source) {
      CHECK(find_not_utf8(source.error().detail) == std::string::npos);
      continue;
    }
    CsvReader reader = source->rows();
    std::uint64_t line = 0;
    for (CsvRecord record; reader.next(record); line = record.line) {
      REQUIRE(record.line > line);
      if (record.fault) continue;
      for (const std::string_view cell : record.cells) REQUIRE(find_not_utf8(cell) == std::string_view::npos);
    }
  }
}
