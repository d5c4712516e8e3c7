#include "core/io/source/source.h"

#include "core/io/source/separator.h"
#include "core/io/spreadsheet/sheet.h"
#include "core/io/spreadsheet/workbook.h"
#include "core/io/utf8.h"
#include "core/io/workforce/cells.h"

namespace turnpoint {
namespace {

constexpr std::size_t sheet_rows_looked_at = 60;
constexpr std::size_t most_bytes = std::size_t{512} << 20U;

Result<void> read_header(Source& source, const KnowsColumn& knows) {
  source.header = find_header(source.text, {source.separator, 1, true}, knows);
  CsvRecord record;
  CsvReader reader = source.rows();
  if (!reader.next(record)) {
    return fail(ErrorCode::empty_input, source.name,
                "The file is empty (" + std::to_string(source.text.size()) +
                    " bytes of text). Its first line is to name the columns.");
  }
  if (record.fault) {
    return fail(record.fault->code, source.name + ":" + std::to_string(record.line), record.fault->detail);
  }
  for (const std::string_view cell : record.cells)
    source.columns.emplace_back(source_cell(cell, source.spreadsheet).text);
  // Spreadsheets leave columns without a name at the right.
  while (source.spreadsheet && source.columns.size() > 1 && source.columns.back().empty())
    source.columns.pop_back();
  return {};
}

/// The sheet asked for, else the only one whose header is known, else the only one.
Result<std::size_t> choose_sheet(const Workbook& workbook, const SourceChoices& choices,
                                 const KnowsColumn& knows) {
  const std::string& wanted = choices.sheet;
  std::vector<std::size_t> visible;
  std::vector<std::size_t> known;
  std::string names;
  for (std::size_t i = 0; i < workbook.sheets().size(); ++i) {
    const Sheet& sheet = workbook.sheets()[i];
    const std::string& name = wanted.empty() ? choices.usual_sheet : wanted;
    if (!name.empty() && lower_case(sheet.name) == lower_case(name)) return i;
    if (sheet.hidden) continue;
    names += (visible.empty() ? "" : ", ") + in_quotes(sheet.name, 40);
    visible.push_back(i);
    if (!wanted.empty()) continue;
    const auto text = workbook.text(sheet, sheet_rows_looked_at);
    if (!text) return tl::unexpected(text.error());
    if (find_header(*text, {',', 1, true}, knows).known >= 2) known.push_back(i);
  }
  if (!wanted.empty()) {
    return fail(ErrorCode::bad_argument, workbook.name(),
                "There is no sheet " + in_quotes(wanted) + "; the sheets are " + names +
                    ". Write one of them.");
  }
  if (known.size() == 1) return known[0];
  if (visible.size() == 1) return visible[0];
  return fail(ErrorCode::undecided, workbook.name(),
              std::string(known.empty() ? "No sheet has columns that are known"
                                        : "Several sheets have columns that are known") +
                  "; the sheets are " + names + ". Say which.");
}

Result<void> read_workbook(Source& source, std::string_view bytes, const SourceChoices& choices,
                           const KnowsColumn& knows) {
  const auto workbook = Workbook::open(source.name, bytes);
  if (!workbook) return tl::unexpected(workbook.error());
  const auto place = choose_sheet(*workbook, choices, knows);
  if (!place) return tl::unexpected(place.error());
  auto text = workbook->text(workbook->sheets()[*place], ~std::size_t{0});
  if (!text) return tl::unexpected(text.error());
  source.spreadsheet = true;
  source.sheet = workbook->sheets()[*place].name;
  source.from_1904 = workbook->from_1904();
  source.text = std::move(*text);
  return {};
}

void read_text(Source& source, std::string bytes, const SourceChoices& choices) {
  source.encoding = choices.encoding.value_or(find_encoding(bytes));
  source.text = source.encoding == Encoding::utf_8 ? std::move(bytes) : to_utf8(bytes, source.encoding);
  source.separator = choices.separator.value_or(find_separator(source.text).value_or(','));
}

Result<void> read_bytes(Source& source, std::string bytes, const SourceChoices& choices,
                        const KnowsColumn& knows) {
  if (looks_like_old_workbook(bytes)) {
    return fail(
        ErrorCode::wrong_kind, source.name,
        "The file is a spreadsheet of the old kind (.xls), or one locked with a password. Save it as .xlsx "
        "without a password, or as CSV UTF-8.");
  }
  if (looks_like_workbook(bytes)) return read_workbook(source, bytes, choices, knows);
  read_text(source, std::move(bytes), choices);
  return {};
}

}  // namespace

CsvReader Source::rows() const {
  const CsvLimits limits{most_bytes, std::size_t{32} << 10U, 500};
  return CsvReader(std::string_view(text).substr(header.at), limits,
                   {separator, header.line == 0 ? 1 : header.line, spreadsheet});
}

Result<Source> open_source(std::string name, std::string bytes, const SourceChoices& choices,
                           const KnowsColumn& knows) {
  Source source;
  source.name = std::move(name);
  if (bytes.size() > most_bytes) {
    return fail(ErrorCode::too_large, source.name,
                "The file has " + std::to_string(bytes.size()) + " bytes; at most " +
                    std::to_string(most_bytes) +
                    " can be read at once. Take a shorter period, or give it in several files.");
  }
  if (auto read = read_bytes(source, std::move(bytes), choices, knows); !read)
    return tl::unexpected(read.error());
  if (auto read = read_header(source, knows); !read) return tl::unexpected(read.error());
  return source;
}

std::string form_sentence(const Source& source) {
  std::string text = source.spreadsheet ? "spreadsheet; sheet " + in_quotes(source.sheet, 40)
                                        : std::string(to_words(source.encoding)) + "; cells separated by " +
                                              std::string(separator_name(source.separator)) + 's';
  if (source.header.line > 1) text += "; the columns are named in line " + std::to_string(source.header.line);
  if (source.header.passed_over > 0) {
    text += ", below " + std::to_string(source.header.passed_over) +
            (source.header.passed_over == 1 ? " line that is passed over" : " lines that are passed over");
  }
  return text;
}

}  // namespace turnpoint
