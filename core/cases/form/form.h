#pragma once
/// A form as data: its fields, what fills them, and what must not be missing.

#include <array>
#include <map>

#include "core/base/result.h"
#include "core/cases/letter/letter_template.h"
#include "core/cases/paper/facts.h"
#include "core/cases/paper/paper.h"
#include "core/cases/tone/tone.h"
#include "core/time/day.h"

namespace turnpoint {

enum class FieldKind : std::uint8_t {
  note,    ///< nothing to fill: a line to read out or to remember
  record,  ///< a fact of the record
  text,
  list,
  day,  ///< YYYY-MM-DD
  yes_no,
  choice,
  goals,   ///< SMART goals: `goals.1.specific`, … measurable, achievable, relevant, by
  phases,  ///< of a phased return: `phases.1.from`, `phases.1.to`, `phases.1.hours` a week
  blank,   ///< a name or a signature, for the print
};
inline constexpr std::array<std::string_view, 10> field_kind_names = {
    "note", "record", "text", "list", "day", "yes_no", "choice", "goals", "phases", "blank"};

struct FormField {
  std::string id;
  std::string label;
  FieldKind kind = FieldKind::text;
  bool required = false;
  std::string fact;  ///< of `record` which; of `day` the first day it may be: a day of the record
  std::vector<std::string> choices;
  std::string clause;
};

struct FormSection {
  std::string heading;
  std::vector<FormField> fields;
};

struct Form {
  std::string id;
  std::string name;
  std::string clause;
  std::vector<std::string> policies;  ///< it belongs to; empty: any
  Register tone = Register::everyday;
  std::vector<FormSection> sections;
};

/// What the record says, in words and as days.
struct FormFacts {
  CaseFacts facts;
  std::map<std::string, Day> days;
};

/// By field; a list has several lines.
using Answers = std::map<std::string, std::vector<std::string>>;

/// The form filled. Errors, all of them, each with its field: a missing answer or fact, a day that does not
/// exist or comes before the first it may be, a goal that lacks one of its five parts (which), phases out of
/// order, an answer to no field, a sentence that accuses.
Checked<Paper> finished_form(const Form& form, const FormFacts& facts, const Answers& answers,
                             const std::vector<TonePhrase>& phrases);

}  // namespace turnpoint
