#include "core/io/spreadsheet/sheet.h"

#include <algorithm>

#include "core/io/csv.h"
#include "core/io/spreadsheet/number.h"
#include "core/io/spreadsheet/workbook.h"
#include "core/io/workforce/cells.h"

namespace turnpoint {
namespace {

constexpr std::size_t most_text = std::size_t{512} << 20U;
constexpr std::uint32_t most_rows_of_a_sheet = 1'048'576;
constexpr std::uint32_t most_columns_of_a_sheet = 16'384;

using Event = XmlReader::Event;

char mark_of(CellKind kind) { return static_cast<char>(kind); }

/// `BC23` as column 54 and row 23, from 0 and 1; zero row: no such place.
struct CellPlace {
  std::uint32_t column = 0;
  std::uint32_t row = 0;
};

CellPlace place_of(std::string_view text) {
  CellPlace place;
  std::size_t i = 0;
  for (; i < text.size() && i < 3 && text[i] >= 'A' && text[i] <= 'Z'; ++i)
    place.column = place.column * 26 + static_cast<std::uint32_t>(text[i] - 'A' + 1);
  if (i == 0 || text.size() - i > 7 || i == text.size()) return {};
  --place.column;
  for (; i < text.size(); ++i) {
    if (text[i] < '0' || text[i] > '9') return {};
    place.row = place.row * 10 + static_cast<std::uint32_t>(text[i] - '0');
  }
  const bool there = place.column < most_columns_of_a_sheet && place.row <= most_rows_of_a_sheet;
  return there ? place : CellPlace{};
}

}  // namespace

SourceCell source_cell(std::string_view raw, bool spreadsheet) {
  if (!spreadsheet || raw.empty() || raw.front() < mark_of(CellKind::number) ||
      raw.front() > mark_of(CellKind::fault))
    return {trimmed(raw), CellKind::text};
  return {trimmed(raw.substr(1)), static_cast<CellKind>(raw.front())};
}

class SheetText {
 public:
  SheetText(const Workbook& workbook, std::size_t most_rows) : workbook_(workbook), most_rows_(most_rows) {}

  Result<std::string> read(XmlReader& xml) {
    for (;;) {
      const auto event = xml.next();
      if (!event) return tl::unexpected(event.error());
      if (*event == Event::done) break;
      auto went_on = *event == Event::text ? text(xml) : *event == Event::start ? start(xml) : end(xml);
      if (!went_on) return tl::unexpected(went_on.error());
      if (row_ > most_rows_) break;
    }
    return std::move(out_);
  }

 private:
  tl::unexpected<Error> refuse(ErrorCode code, std::string detail) const {
    return fail(code, workbook_.name(), std::move(detail));
  }

  Result<void> start(const XmlReader& xml) {
    const std::string& name = xml.name();
    if (name == "sheetData") in_data_ = true;
    if (!in_data_) return {};
    if (name == "row") return start_row(xml);
    if (name == "c") return start_cell(xml);
    taking_ = in_cell_ && (name == "v" || (name == "t" && type_ == "inlineStr"));
    if (name == "rPh") in_reading_ = true;
    return {};
  }

  Result<void> text(const XmlReader& xml) {
    if (taking_ && !in_reading_) value_ += xml.text();
    return {};
  }

  Result<void> end(const XmlReader& xml) {
    const std::string& name = xml.name();
    taking_ = false;
    if (name == "rPh") in_reading_ = false;
    if (name == "sheetData") in_data_ = false;
    if (name == "c" && in_cell_) return end_cell();
    return {};
  }

  /// Rows that are not there become empty lines, so that line n is row n.
  Result<void> start_row(const XmlReader& xml) {
    const std::string* number = xml.attribute("r");
    const std::uint32_t row = number == nullptr ? row_ + 1 : place_of("A" + *number).row;
    if (row == 0 || row <= row_) {
      return refuse(ErrorCode::damaged, "The sheet is damaged: after row " + std::to_string(row_) +
                                            " comes a row that is not below it. Save the file again.");
    }
    out_.append(row - std::max(row_, 1U), '\n');
    row_ = row;
    column_ = 0;
    return {};
  }

  Result<void> start_cell(const XmlReader& xml) {
    const std::string* place = xml.attribute("r");
    const std::uint32_t column = place == nullptr ? column_ : place_of(*place).column;
    if (row_ == 0 || (place != nullptr && place_of(*place).row != row_) || column < column_ ||
        column >= most_columns_of_a_sheet) {
      return refuse(ErrorCode::damaged, "The sheet is damaged: a cell of row " + std::to_string(row_) +
                                            " is out of its place. Save the file again.");
    }
    // Commas are written with the next cell that holds something: most of a wide row is formats.
    commas_ = column;
    column_ = column + 1;
    const std::string* type = xml.attribute("t");
    type_ = type == nullptr ? "n" : *type;
    const std::string* style = xml.attribute("s");
    style_ =
        style == nullptr || style->size() > 6 || style->find_first_not_of("0123456789") != std::string::npos
            ? 0
            : static_cast<std::size_t>(std::stoul("0" + *style));
    value_.clear();
    in_cell_ = true;
    return {};
  }

  Result<void> end_cell() {
    in_cell_ = false;
    const std::string cell = cell_text();
    if (cell.empty()) return {};
    if (written_row_ != row_) {
      written_row_ = row_;
      written_commas_ = 0;
    }
    if (out_.size() + cell.size() + commas_ > most_text) {
      return refuse(ErrorCode::too_large, "The sheet holds more than " + std::to_string(most_text) +
                                              " bytes of text by row " + std::to_string(row_) +
                                              ". Take a shorter period, or give it in several files.");
    }
    out_.append(commas_ - written_commas_, ',');
    written_commas_ = commas_;
    append_csv_cell(out_, cell);
    return {};
  }

  std::string cell_text() {
    for (char& c : value_) {
      if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    if (value_.empty()) return {};
    if (type_ == "s") return shared();
    if (type_ == "inlineStr" || type_ == "str") return value_;
    if (type_ == "b") return mark_of(CellKind::yes_no) + std::string(value_ == "1" ? "yes" : "no");
    if (type_ == "e") return mark_of(CellKind::fault) + value_;
    if (type_ == "d") return mark_of(CellKind::day) + value_.substr(0, 10);
    const auto number = plain_number(trimmed(value_));
    if (!number) return mark_of(CellKind::fault) + value_;
    if (workbook_.styles_.shows_a_day(style_)) {
      if (const auto day = day_of_number(*number, workbook_.from_1904_))
        return mark_of(CellKind::day) + to_text(*day);
    }
    return mark_of(CellKind::number) + *number;
  }

  std::string shared() const {
    const auto& ends = workbook_.string_ends_;
    const bool digits = value_.size() <= 9 && value_.find_first_not_of("0123456789") == std::string::npos;
    const std::size_t number = digits ? static_cast<std::size_t>(std::stoul(value_)) : ends.size();
    if (number >= ends.size()) return mark_of(CellKind::fault) + std::string("#REF!");
    const std::size_t first = number == 0 ? 0 : ends[number - 1];
    std::string text = workbook_.strings_.substr(first, ends[number] - first);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
  }

  const Workbook& workbook_;
  std::size_t most_rows_;
  std::string out_;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  std::uint32_t commas_ = 0;
  std::uint32_t written_row_ = 0;
  std::uint32_t written_commas_ = 0;
  std::string type_;
  std::size_t style_ = 0;
  std::string value_;
  bool in_data_ = false;
  bool in_cell_ = false;
  bool taking_ = false;
  bool in_reading_ = false;
};

Result<std::string> Workbook::text(const Sheet& sheet, std::size_t most_rows) const {
  auto reader = xml(sheet.part);
  if (!reader) return tl::unexpected(reader.error());
  return SheetText(*this, most_rows).read(*reader);
}

}  // namespace turnpoint
