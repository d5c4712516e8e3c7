#include "cli/case_inputs.h"

#include <set>

#include "core/cases/whose.h"

namespace turnpoint {
namespace {

Result<std::uint32_t> person_named(const Workforce& workforce, const std::string& id) {
  const std::size_t person = find_person(workforce, id);
  if (person != workforce.people.size()) return static_cast<std::uint32_t>(person);
  return fail(ErrorCode::bad_argument, "--employee", "There is no person \"" + id + "\" in these files.");
}

}  // namespace

Result<std::vector<std::uint32_t>> people_asked_for(const Arguments& arguments, const Workforce& workforce,
                                                    Day day) {
  std::set<std::uint32_t> people;
  for (const std::string& id : arguments.values("employee")) {
    const Result<std::uint32_t> person = person_named(workforce, id);
    if (!person) return tl::unexpected(person.error());
    people.insert(*person);
  }
  for (const std::string& team : arguments.values("team")) {
    const Result<std::vector<std::uint32_t>> members = people_of_team(workforce, team, day);
    if (!members) return fail(ErrorCode::bad_argument, "--team", members.error().detail);
    people.insert(members->begin(), members->end());
  }
  if (!arguments.has("employee") && !arguments.has("team")) {
    return people_of_team(workforce, "", day);
  }
  return std::vector<std::uint32_t>(people.begin(), people.end());
}

Result<std::uint32_t> person_asked_for(const Arguments& arguments, const Workforce& workforce) {
  const Result<std::string> id = arguments.needed("employee");
  if (!id) return tl::unexpected(id.error());
  return person_named(workforce, *id);
}

}  // namespace turnpoint
