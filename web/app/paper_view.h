#pragma once
/// A letter or a form being prepared. Nothing of it is kept: it is gone with the page, or once it is left.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace turnpoint::app {

/// What is asked for, as typed.
struct PaperWish {
  bool old_policy = false;
  std::string employee_id;
  std::string item;   ///< of the due list, by name; empty: it is for none
  std::string paper;  ///< empty: what the item asks for
  std::string stage;  ///< empty: the one the record speaks of
  std::string date;
  std::string meeting;  ///< another day of the meeting than the record's; empty: none
  std::map<std::string, std::string> answers;
  std::map<std::string, std::string> blanks;  ///< names and addresses, for this print
  bool is_edited = false;
  std::string edited;  ///< the whole text of a letter, once it was changed
};

struct PaperFieldView {
  std::string id, label, kind, hint;
  bool required = false;
  std::vector<std::string> choices;
};

struct PaperNameView {
  std::string id, name;
};

struct PaperMadeView {
  std::string paper;
  std::vector<PaperNameView> papers;
  std::vector<PaperFieldView> fields, blanks;
  std::vector<Error> problems;  ///< why it cannot be finished
  std::vector<std::string> notes;
  std::string text, html, parts;  ///< empty while there are problems
  std::string editable;           ///< of a letter that nothing is missing from

  bool is_letter() const { return paper.starts_with("letter."); }
};

/// An organisation's own template, in place of the shipped one until the page is closed.
struct OwnTemplate {
  std::string name, text;
};

struct PaperView {
  bool open = false;
  PaperWish wish;
  bool under_way = false;
  std::vector<Error> errors;  ///< why nothing could be made of the wish; `where` is the field
  PaperMadeView made;
  std::map<std::string, OwnTemplate> templates;  ///< by paper

  std::string error_of(std::string_view field) const;
};

/// The core program's answer to `prepare_paper`.
Checked<PaperMadeView> read_paper(std::string_view answer);

}  // namespace turnpoint::app
