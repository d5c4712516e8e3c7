#pragma once
/// How far what is assumed moves a figure, in words; ranges come after the figures they belong to.

#include <string>

#include "web/app/views.h"

namespace turnpoint::ui {

/// Nothing if there is none, or none yet.
const app::FigureView* find_figure(const std::vector<app::FigureView>& figures, const std::string& id);

/// `37 to 50 as what is assumed varies`; `the same whatever is assumed`; or that it is being worked out.
std::string range_in_words(const app::ComparisonView& comparison, const std::vector<app::FigureView>& figures,
                           const std::string& id);

/// `33 (22 to 49)`; `33` where nothing assumed moves it; `33 (…)` until that is known.
std::string with_range(const app::ComparisonView& comparison, const std::vector<app::FigureView>& figures,
                       const std::string& id, long value);

/// `37 fewer`, `3 more`, `as many`: what the new policy asks for beside the old one.
std::string fewer_in_words(long old_count, long new_count);

}  // namespace turnpoint::ui
