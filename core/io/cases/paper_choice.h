#pragma once
/// Which letters and forms there are for a person, which of them an item of the due list asks for, and what
/// has to be typed for one.

#include "core/cases/form/form.h"
#include "core/cases/letter/letter.h"
#include "core/policy/policy.h"

namespace turnpoint {

struct PaperName {
  std::string id;    ///< `letter.invitation`, `form.referral`, `history.full`
  std::string name;  ///< `Letter: Invitation to meet`
};

/// Those that come with Turnpoint for a policy: letters, forms, then the case's history in full and redacted.
/// Where it has no letters of its own, as one that an organisation made, every kind of letter, for a template
/// of the organisation's.
std::vector<PaperName> papers_for(const std::string& policy);

/// The id of what an item of the list, by its name, asks to be written; empty where nothing does.
std::string paper_for_item(const Policy& policy, const std::string& item);

/// Something to be typed.
struct PaperField {
  std::string id;
  std::string label;
  std::string kind;  ///< a name of FieldKind
  bool required = false;
  std::vector<std::string> choices;
  std::string hint;
};

/// What the writer gives for a letter; what is typed for the print.
std::vector<PaperField> fields_of(const LetterTemplate& letter);
std::vector<PaperField> blanks_of(const LetterTemplate& letter);

/// What is asked for in a form. Of goals and phases, those begun and one more.
std::vector<PaperField> fields_of(const Form& form, const Answers& answers);
std::vector<PaperField> blanks_of(const Form& form);

}  // namespace turnpoint
