#include <algorithm>

#include "core/io/utf8.h"
#include "core/io/workforce/cells.h"
#include "core/io/workforce/table.h"

namespace turnpoint {
namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i == 20) return list + " and " + std::to_string(names.size() - i) + " more";
    list += (i == 0 ? "" : ", ") + in_quotes(names[i], 40);
  }
  return list;
}

}  // namespace

Error Table::file_error(ErrorCode code, std::uint64_t line, std::string detail) const {
  return {code, tally_.name + (line == 0 ? "" : ":" + std::to_string(line)), std::move(detail)};
}

bool Table::map_columns(std::vector<Error>& errors) {
  const std::size_t before = errors.size();
  for (const std::string_view name : record_.cells) header_.emplace_back(trimmed(name));
  for (std::size_t place = 0; place < header_.size(); ++place) map_column(place, errors);
  check_required(errors);
  return errors.size() == before;
}

void Table::map_column(std::size_t place, std::vector<Error>& errors) {
  const std::string name = lower_case(header_[place]);
  const auto known = std::find(columns_.known.begin(), columns_.known.end(), name);
  const bool characteristic = columns_.characteristics && name.starts_with("characteristic_");
  if (known == columns_.known.end() && !characteristic) {
    tally_.columns_unused.push_back(header_[place]);
    return;
  }
  if (std::find(tally_.columns_used.begin(), tally_.columns_used.end(), name) != tally_.columns_used.end()) {
    errors.push_back(
        file_error(ErrorCode::duplicate_column, record_.line,
                   "The column " + in_quotes(name) +
                       " is there more than once. Keep one of them, or give the others another name."));
    return;
  }
  tally_.columns_used.push_back(name);
  if (characteristic) {
    characteristics_.push_back(place);
  } else {
    places_[static_cast<std::size_t>(known - columns_.known.begin())] = place;
  }
}

void Table::check_required(std::vector<Error>& errors) const {
  for (std::size_t i = 0; i < columns_.required; ++i) {
    if (has(i)) continue;
    const std::string name = in_quotes(columns_.known[i]);
    const bool other_mark = header_.size() == 1 && header_[0].find_first_of(";\t|") != std::string::npos;
    errors.push_back(file_error(
        ErrorCode::missing_column, record_.line,
        "There is no column " + name + "; the columns are " + listed(header_) +
            (other_mark
                 ? ". The file seems to be separated by another mark: save it with commas between the cells."
                 : ". Name the column " + name + " in the first line.")));
  }
}

void Table::note_columns(std::vector<Note>& notes) const {
  if (!tally_.columns_unused.empty()) {
    notes.push_back(
        {NoteKind::columns_not_used, file_, 0, "Columns not used: " + listed(tally_.columns_unused) + '.'});
  }
  std::vector<std::string> not_kept;
  std::vector<std::string> not_read;
  for (const std::string& name : tally_.columns_used) {
    const auto known = std::find(columns_.known.begin(), columns_.known.end(), name);
    const auto place = static_cast<std::size_t>(known - columns_.known.begin());
    if (known == columns_.known.end()) continue;
    if ((columns_.not_kept >> place & 1U) != 0) {
      not_kept.push_back(name);
    } else if ((columns_.not_read >> place & 1U) != 0) {
      not_read.push_back(name);
    }
  }
  if (!not_kept.empty()) {
    notes.push_back(
        {NoteKind::columns_not_kept, file_, 0, "Columns read and not kept: " + listed(not_kept) + '.'});
  }
  if (!not_read.empty()) {
    notes.push_back({NoteKind::health_detail_off, file_, 0,
                     "Health detail is switched off, so nothing of " + listed(not_read) +
                         " is read. Switch it on where a rule of the policy asks for the reason."});
  }
}

}  // namespace turnpoint
