#include "core/io/cases/record_words.h"

namespace turnpoint {
namespace {

constexpr RecordKind kinds[] = {
    RecordKind{"done", "Done", true},
    RecordKind{"moved", "Moved to another day", true},
    RecordKind{"adjourn", "Meeting adjourned to another day", true},
    RecordKind{"target", "Review: target met or missed", true},
    RecordKind{"outcome", "Outcome of a hearing", true},
    RecordKind{"discretion", "Discretion taken or not taken", true},
    RecordKind{"adjustment", "Threshold changed for this colleague", true},
    RecordKind{"trigger", "Concern raised by a manager", true},
    RecordKind{"stage", "Moved to a stage by judgement", true},
    RecordKind{"extend_warning", "Warning extended", true},
    RecordKind{"skip_monitoring", "Monitoring omitted", true},
    RecordKind{"related", "Two absences are related", true},
    RecordKind{"return_date_known", "The day of return is known", true},
    RecordKind{"keep", "Duty to keep the record longer", true},
    RecordKind{"handed_over", "Case handed over", true},
    RecordKind{"received", "Case received", true},
    RecordKind{"return_meeting", "Return or welcome-back meeting held", false},
    RecordKind{"fit_note", "Fit note received", false},
    RecordKind{"referral", "Referred to Occupational Health", false},
    RecordKind{"health_report", "Advice of Occupational Health received", false},
    RecordKind{"contact", "Contact made", false},
    RecordKind{"conversation", "Conversation held", false},
    RecordKind{"invitation", "Invitation sent", false},
    RecordKind{"letter", "Letter sent", false},
    RecordKind{"stage_meeting", "Stage meeting held", false},
    RecordKind{"hearing", "Hearing held", false},
    RecordKind{"review", "Review held", false},
    RecordKind{"appeal", "Appeal received", false},
    RecordKind{"annual_leave", "Annual leave", false},
    RecordKind{"suspension", "Suspended on grounds of health", false},
};

}  // namespace

std::span<const RecordKind> record_kinds() { return kinds; }

const RecordKind* find_record_kind(const std::string& id) {
  for (const RecordKind& kind : kinds) {
    if (id == kind.id) return &kind;
  }
  return nullptr;
}

std::string row_in_words(const CaseRow& row) {
  if (row.file == RecordFile::stages) {
    std::string words =
        "Stage open already: " + row.kind + (row.about == "frequent" ? ", frequent" : ", long-term");
    if (row.until) words += ", until " + to_words(*row.until);
    if (row.next_review) words += ", next review " + to_words(*row.next_review);
    return words;
  }
  const RecordKind* known = find_record_kind(row.kind);
  std::string words = known ? known->label : row.kind;
  if (!row.about.empty()) words += ": " + row.about;
  if (!row.value.empty()) words += ", " + row.value;
  if (row.until)
    words += ", " + std::string(row.kind == "moved" || row.kind == "adjourn" ? "to " : "until ") +
             to_words(*row.until);
  return words;
}

}  // namespace turnpoint
