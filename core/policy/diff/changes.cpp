#include "core/policy/diff/changes.h"

#include "core/policy/diff/partners.h"
#include "core/policy/wording/plain.h"

namespace turnpoint {

Changes::Changes(const Policy& old_policy, const Policy& new_policy)
    : old_policy_(old_policy), new_policy_(new_policy), old_plain_(old_policy), new_plain_(new_policy) {
  const std::vector<std::size_t> partner = stage_partners(old_policy, new_policy);
  for (std::size_t i = 0; i < partner.size(); ++i) {
    if (partner[i] != no_partner) old_plain_.stages[i].name = new_policy.stages[partner[i]].name;
  }
  for (Policy* plain : {&old_plain_, &new_plain_}) {
    plain->assumptions.clear();
    for (CategoryRule& rule : plain->categories) rule.stated = true;
  }
}

void Changes::about(std::string path, std::string name, Clauses clauses) {
  path_ = std::move(path);
  name_ = std::move(name);
  clauses_ = std::move(clauses);
}

void Changes::add(const std::string& key, const Subject& subject, const std::string& old_text,
                  const std::string& new_text, const Clauses& clauses) {
  const std::string again = subject.pronoun.empty() ? "" : subject.pronoun + " ";
  const std::string sentence =
      subject.noun + " " + old_text + "; under the new policy " + again + new_text + ".";
  found_.push_back({part_, key.empty() ? path_ : path_ + "." + key,
                    clauses.old_clause.empty() ? clauses_.old_clause : clauses.old_clause,
                    clauses.new_clause.empty() ? clauses_.new_clause : clauses.new_clause,
                    name_.empty() ? capital(sentence) : name_ + ": " + sentence});
}

void Changes::removed(std::string path, std::string clause, std::string says) {
  found_.push_back({part_, std::move(path), std::move(clause), "", std::move(says)});
}

void Changes::added(std::string path, std::string clause, std::string says) {
  found_.push_back({part_, std::move(path), "", std::move(clause), std::move(says)});
}

std::string name_in_both(const std::string& old_name, const std::string& new_name) {
  return as_name(old_name) + (old_name == new_name ? "" : ", now " + as_name(new_name));
}

}  // namespace turnpoint
