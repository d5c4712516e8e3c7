#include "core/io/transition/ledger_text.h"

#include "core/io/csv.h"
#include "core/io/transition/ledger_words.h"
#include "core/transition/outcomes.h"

namespace turnpoint {
namespace {

std::string day_text(std::int32_t day) { return day == no_day ? "" : to_text(day_from_number(day)); }

/// The rows of one person, each of which begins in the same way.
class PersonRows {
 public:
  PersonRows(const LedgerRun& run, const LedgerRow& row, std::string& text)
      : run_(run), row_(row), text_(text), cutover_(day_text(row.cutover)) {}

  void add(const LiveItem& item) {
    const std::string name = name_of(run_, item);
    const std::string category(item.category ? turnpoint::to_text(*item.category) : "");
    append("item",
           {to_text(item.kind), item.stage, name, day_text(item.day), day_text(item.asked),
            day_text(item.expires), day_text(item.next_review), category,
            std::string(turnpoint::to_text(item.rule)), item.becomes, day_text(item.ends), "", "", ""});
  }
  void add(const LedgerLetter& letter) {
    std::string says;
    for (const std::string& sentence : letter.says) says += (says.empty() ? "" : " ") + sentence;
    append("letter",
           {letter_name(letter), "", "", "", "", "", "", "", std::string(turnpoint::to_text(letter.rule)), "",
            "", to_text(Owner::hr), day_text(letter.due), says});
  }
  void add(const LedgerAction& action) {
    append("action", {action.what, "", "", "", "", "", "", "", "", "", "", to_text(action.owner),
                      day_text(action.due), action.because});
  }
  void add(const Disagreement& disagreement) {
    append("disagreement", {turnpoint::to_text(disagreement.track), disagreement.recorded, "", "", "", "", "",
                            "", "", "", "", "", "", in_words(run_.stages.policy, disagreement) + "."});
  }

 private:
  void append(const char* row, std::vector<std::string> cells) {
    std::vector<std::string_view> record = {employee_of(run_, row_), team_of(run_, row_), cutover_, row};
    record.insert(record.end(), cells.begin(), cells.end());
    append_csv_record(text_, record);
  }

  const LedgerRun& run_;
  const LedgerRow& row_;
  std::string& text_;
  std::string cutover_;
};

void append_person(const LedgerRun& run, const LedgerRow& row, std::string& text) {
  PersonRows rows(run, row, text);
  for (const LiveItem& item : row.items) rows.add(item);
  for (const LedgerLetter& letter : row.letters) rows.add(letter);
  for (const LedgerAction& action : row.actions) rows.add(action);
  for (const Disagreement& disagreement : row.disagreements) rows.add(disagreement);
}

std::string people(std::int64_t count) {
  return std::to_string(count) + (count == 1 ? " person" : " people");
}

}  // namespace

std::string ledger_csv(const LedgerRun& run) {
  std::string text =
      "employee_id,team,cutover,row,what,stage,name,day,asked,expires,next_review,category,rule,becomes,ends,"
      "owner,due,because\n";
  for (const LedgerRow& row : run.ledger.rows) append_person(run, row, text);
  for (const LedgerRow& row : run.ledger.to_check) append_person(run, row, text);
  return text;
}

std::string ledger_sum(const LedgerRun& run) {
  const Ledger& ledger = run.ledger;
  std::string text = people(static_cast<std::int64_t>(ledger.rows.size())) + " with anything live and " +
                     std::to_string(ledger.nothing_live) + " with nothing live make the " +
                     std::to_string(ledger.in_service) + " in service on their cut-over day.";
  if (ledger.not_in_service > 0)
    text += " " + people(ledger.not_in_service) + " in the files " +
            (ledger.not_in_service == 1 ? "is" : "are") + " not in service on it.";
  return text;
}

}  // namespace turnpoint
