#include "core/io/policy/document_json.h"

#include "core/io/policy/lists.h"
#include "core/io/policy/trigger_json.h"

namespace turnpoint {
namespace {

Definition read_definition(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Definition definition{fields.text("term"), fields.text("clause"), fields.text("says"),
                        fields.decimal("from_days"), fields.decimal("to_days")};
  if (definition.from_days && definition.to_days && *definition.to_days < *definition.from_days) {
    fields.problem(ErrorCode::out_of_range, "to_days",
                   "\"to_days\" (" + to_decimal(*definition.to_days) + ") is below \"from_days\" (" +
                       to_decimal(*definition.from_days) + ").");
  }
  fields.refuse_others();
  return definition;
}

Citation read_citation(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Citation citation{fields.text("law"), fields.text("clause")};
  fields.refuse_others();
  return citation;
}

Reference read_reference(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Reference reference{fields.text("to"), fields.text("clause"), fields.yes_or_no("found", true)};
  fields.refuse_others();
  return reference;
}

PrintedSum read_sum(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  PrintedSum sum;
  sum.clause = fields.text("clause");
  sum.name = fields.text("name");
  for (const std::string& part : fields.texts("parts")) {
    const std::optional<Rational> number = decimal_from_text(part);
    if (number)
      sum.parts.push_back(*number);
    else
      fields.problem(ErrorCode::unknown_value, "parts", "\"" + part + "\" is not a number such as \"4.01\".");
  }
  sum.total = fields.decimal("total").value_or(Rational(0));
  fields.refuse_others();
  return sum;
}

PrintedQuotient read_quotient(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  PrintedQuotient quotient;
  quotient.clause = fields.text("clause");
  quotient.name = fields.text("name");
  for (const auto& [key, number] : {std::pair<const char*, Rational&>("dividend", quotient.dividend),
                                    std::pair<const char*, Rational&>("divisor", quotient.divisor)}) {
    if (const std::optional<Rational> read = fields.decimal(key))
      number = *read;
    else if (!object.contains(key))
      fields.problem(ErrorCode::missing_field, key,
                     "A quotient has a \"dividend\" and a \"divisor\", numbers above 0.");
  }
  quotient.printed = fields.decimal("printed");
  quotient.at_most = fields.decimal("at_most");
  if (quotient.printed.has_value() == quotient.at_most.has_value()) {
    fields.problem(
        ErrorCode::missing_field, "printed",
        "A quotient has either the number that is printed or, in \"at_most\", the one it is said not "
        "to pass.");
  }
  fields.refuse_others();
  return quotient;
}

PrintedFact read_fact(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  PrintedFact fact{fields.text("fact"), fields.text("clause"), fields.text("says")};
  fields.refuse_others();
  return fact;
}

Provision::Number read_number(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Provision::Number number{fields.text("name"), fields.text("value")};
  fields.refuse_others();
  return number;
}

bool is_date(const std::string& text) {
  if (text.empty()) return true;
  constexpr std::string_view rest = "-01-01";
  return (text.size() == 4 || text.size() == 7 || text.size() == 10) &&
         day_from_text(text + std::string(rest.substr(text.size() == 4   ? 0
                                                      : text.size() == 7 ? 3
                                                                         : 6)))
             .has_value();
}

}  // namespace

Document read_document(Fields& policy) {
  Document document;
  const Json* object = policy.object("document");
  if (object == nullptr) return document;
  Fields fields(*object, policy.place("document"), policy.notes());
  document.agreed = fields.text("agreed", false);
  document.next_review = fields.text("next_review", false);
  for (const auto& [key, text] :
       {std::pair<const char*, const std::string&>("agreed", document.agreed),
        std::pair<const char*, const std::string&>("next_review", document.next_review)}) {
    if (!is_date(text)) {
      fields.problem(ErrorCode::bad_date, key,
                     "\"" + text +
                         "\" is not a date; write a year, a month or a day: 2014, 2014-08 or 2014-08-05.");
    }
  }
  document.definitions = read_entries<Definition>(fields, "definitions", read_definition);
  document.citations = read_entries<Citation>(fields, "citations", read_citation);
  document.references = read_entries<Reference>(fields, "references", read_reference);
  document.review_clause = fields.text("review_clause", false);
  document.quotients = read_entries<PrintedQuotient>(fields, "quotients", read_quotient);
  document.sums = read_entries<PrintedSum>(fields, "sums", read_sum);
  document.facts = read_entries<PrintedFact>(fields, "facts", read_fact);
  fields.refuse_others();
  return document;
}

Provision read_provision(const Json& object, const std::string& path, ReadingNotes& notes) {
  Fields fields(object, path, notes);
  Provision provision;
  provision.id = read_id(fields);
  provision.name = fields.text("name");
  provision.clause = fields.text("clause", false);
  provision.about = fields.text("about");
  provision.says = fields.text("says");
  provision.numbers = read_entries<Provision::Number>(fields, "numbers", read_number);
  fields.refuse_others();
  return provision;
}

}  // namespace turnpoint
