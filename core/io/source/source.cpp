#include "core/io/source/source.h"

#include "core/io/source/separator.h"
#include "core/io/workforce/cells.h"

namespace turnpoint {
namespace {

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
  for (const std::string_view cell : record.cells) source.columns.emplace_back(trimmed(cell));
  // Spreadsheets leave columns without a name at the right.
  while (source.spreadsheet && source.columns.size() > 1 && source.columns.back().empty())
    source.columns.pop_back();
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
  source.encoding = choices.encoding.value_or(find_encoding(bytes));
  source.text = source.encoding == Encoding::utf_8 ? std::move(bytes) : to_utf8(bytes, source.encoding);
  source.separator = choices.separator.value_or(find_separator(source.text).value_or(','));
  if (auto read = read_header(source, knows); !read) return tl::unexpected(read.error());
  return source;
}

std::string form_sentence(const Source& source) {
  std::string text = source.spreadsheet ? "sheet \"" + source.sheet + '"'
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
