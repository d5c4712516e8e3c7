#include "core/io/compare/row_page.h"

#include "core/io/fields.h"

namespace turnpoint {
namespace {

constexpr std::array<std::string_view, 6> orders = {"employee_id", "change",    "old_first",
                                                    "new_first",   "old_looks", "new_looks"};

}  // namespace

Result<RowPage> read_row_page(std::string_view text) {
  const Result<Json> json = parse_json(text, "rows");
  if (!json) return tl::unexpected(json.error());
  if (!json->is_object()) return fail(ErrorCode::wrong_type, "rows", "An object in braces was expected.");
  ReadingNotes notes;
  Fields fields(*json, "rows", notes);
  RowPage page;
  page.query.find = fields.text("find", false);
  page.query.order = static_cast<RowOrder>(fields.one_of("order", orders, 0, false));
  page.query.descending = fields.yes_or_no("descending", false);
  page.first = static_cast<std::size_t>(fields.whole("first", 0, 0, 100'000'000));
  page.count = static_cast<std::size_t>(fields.whole("count", 100, 1, 10'000));
  fields.refuse_others();
  if (!notes.problems.empty()) return tl::unexpected(notes.problems.front());
  return page;
}

std::string print_row_page(const RowPage& page) {
  return print_json_line({{"find", page.query.find},
                          {"order", orders[static_cast<std::size_t>(page.query.order)]},
                          {"descending", page.query.descending},
                          {"first", page.first},
                          {"count", page.count}});
}

}  // namespace turnpoint
