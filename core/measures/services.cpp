#include "core/measures/services.h"

#include <algorithm>
#include <map>

namespace turnpoint {
namespace {

using Place = std::pair<std::string, std::string>;  ///< directorate, service

/// The value of a characteristic in the terms; empty where the file has no such column.
class Trait {
 public:
  Trait(const Workforce& workforce, std::string_view name)
      : workforce_(workforce), at_(static_cast<std::size_t>(std::find(workforce.characteristics.begin(),
                                                                      workforce.characteristics.end(), name) -
                                                            workforce.characteristics.begin())) {}
  bool is_there() const { return at_ < workforce_.characteristics.size(); }
  std::string of(std::size_t term) const {
    return is_there() ? workforce_.traits[workforce_.terms.traits[term]][at_] : std::string();
  }

 private:
  const Workforce& workforce_;
  std::size_t at_;
};

void name_directorates(const std::vector<Place>& places, Services& services) {
  for (const auto& [directorate, service] : places) services.directorates.push_back(directorate);
  std::sort(services.directorates.begin(), services.directorates.end());
  services.directorates.erase(std::unique(services.directorates.begin(), services.directorates.end()),
                              services.directorates.end());
  for (const auto& [directorate, service] : places) {
    services.names.push_back(service);
    services.directorate_of.push_back(static_cast<std::size_t>(
        std::lower_bound(services.directorates.begin(), services.directorates.end(), directorate) -
        services.directorates.begin()));
  }
}

}  // namespace

Services services_of(const Workforce& workforce) {
  const Trait directorate(workforce, "directorate");
  const Trait service(workforce, "service");
  Services services;
  if (!directorate.is_there() && !service.is_there()) {
    services.names = workforce.teams;
    services.directorates = {""};
    services.directorate_of.resize(workforce.teams.size());
    return services;
  }
  std::vector<Place> by_term;
  std::map<Place, std::uint32_t> number = {{{"", ""}, 0}};
  for (std::size_t term = 0; term < workforce.terms.team.size(); ++term) {
    std::string name = service.of(term);
    if (name.empty()) name = workforce.teams[workforce.terms.team[term]];
    by_term.emplace_back(directorate.of(term), std::move(name));
    number[by_term.back()] = 0;
  }
  std::vector<Place> places;
  for (auto& [place, index] : number) {
    index = static_cast<std::uint32_t>(places.size());
    places.push_back(place);
  }
  name_directorates(places, services);
  services.workforce = workforce;
  services.workforce->teams = services.names;
  for (std::size_t term = 0; term < by_term.size(); ++term)
    services.workforce->terms.team[term] = number[by_term[term]];
  return services;
}

}  // namespace turnpoint
