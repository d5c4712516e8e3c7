#pragma once
/// A value of a policy that may be changed: where it stands, how it is written, what may stand there.

#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/policy/parameter.h"

namespace turnpoint {

/// Points into one policy: good as long as its lists stay as they are.
struct Place {
  std::string path;                           ///< `stages.stage_1.warning.life`
  std::string remedy;                         ///< `write a whole number from 1 to 120.`
  std::function<std::string()> value;         ///< as a policy file writes it; yes or no for true and false
  std::function<bool(std::string_view)> set;  ///< false: this cannot stand here, and nothing changed
  std::optional<Parameter> slider;            ///< where the value is a number that a person may want to move
};

/// Above 0, at most 1,000,000,000, at most four decimals; whole if `whole`.
Place decimal_place(std::string path, Rational& number, bool whole = false);
Place whole_place(std::string path, int& number, int least, int most);
Place whole_place(std::string path, std::int64_t& number, int least, int most);
/// In one of `units`; a number alone keeps the unit in force. Any unit where `units` is empty.
Place term_place(std::string path, Term& term, std::vector<TermUnit> units = {});
Place yes_no_place(std::string path, bool& flag);
/// One of a list of ids.
Place id_place(std::string path, std::string& id, std::vector<std::string> ids);
/// The choice `value` gives and `set` takes is an index into `names`.
Place choice_place(std::string path, std::span<const std::string_view> names,
                   std::function<std::size_t()> value, std::function<void(std::size_t)> set);

template <class Choice>
Place choice_place(std::string path, Choice& choice, std::span<const std::string_view> names) {
  return choice_place(
      std::move(path), names, [&choice] { return static_cast<std::size_t>(choice); },
      [&choice](std::size_t index) { choice = static_cast<Choice>(index); });
}

/// The same place with a slider, named `what` and its unit: `First warning: lives (months)`.
Place with_slider(Place place, const std::string& what, const Term& term);

/// Units in which something can run on from a day: all but working days.
std::vector<TermUnit> running_units();

}  // namespace turnpoint
