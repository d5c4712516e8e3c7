#pragma once
/// A feedback form or an audit form as data: who is asked, what, and what can be answered.

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace turnpoint {

enum class FeedbackKind : std::uint8_t {
  scale,   ///< 1 to 5, from `low` to `high`
  choice,  ///< one of `options`
  text,    ///< in the colleague's own words
};
inline constexpr std::array<std::string_view, 3> feedback_kind_names = {"scale", "choice", "text"};

struct FeedbackQuestion {
  std::string id;
  std::string label;
  FeedbackKind kind = FeedbackKind::scale;
  std::string low, high;             ///< of a scale: what 1 and 5 stand for
  std::vector<std::string> options;  ///< what is counted: `1` to `5`, or the choices; none of a text
  std::string survey;                ///< which of the plan's three survey questions it is; empty: none
};

struct FeedbackGroup {
  std::string id;
  std::string name;
};

struct FeedbackForm {
  std::string id;
  std::string name;
  std::string introduction;
  std::string each;                   ///< what one row of answers is of: `answer`, `case file`
  std::vector<FeedbackGroup> groups;  ///< who is asked; where it is one only, answers do not name it
  std::vector<FeedbackQuestion> questions;
};

}  // namespace turnpoint
