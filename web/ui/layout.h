#pragma once
/// Containers: landmarks, sections and other scopes, each closed by its guard.

#include <string_view>

#include "web/ui/recorder.h"

namespace turnpoint::ui {

/// An open container. Keep it in a variable; it closes at the end of the block. False: closed, record nothing
/// inside.
class [[nodiscard]] Scope {
 public:
  explicit Scope(Recorder* recorder, bool shown = true) : recorder_(recorder), shown_(shown) {}
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;
  ~Scope();
  explicit operator bool() const { return shown_; }

 private:
  Recorder* recorder_;
  bool shown_;
};

/// A modal question. Shown as long as it is recorded.
class [[nodiscard]] DialogScope : public Scope {
 public:
  DialogScope(Recorder* recorder, bool dismissed) : Scope(recorder), dismissed_(dismissed) {}
  bool dismissed() const { return dismissed_; }  ///< Escape: stop recording it from the next frame

 private:
  bool dismissed_;
};

class Layout : public Recorder {
 public:
  using Recorder::Recorder;

  // Landmarks: once a frame each, in reading order. What is inside banner and footer stands side by side.
  Scope banner(std::string_view product = {});  ///< `product`: its name, shown first
  Scope navigation(std::string_view name);
  Scope side(std::string_view name);
  Scope main();
  Scope footer();

  /// A part with its own heading; level 2 to 4. Level 2 is a region of the page.
  Scope section(std::string_view id, std::string_view name, int level = 2);

  /// Controls that belong together under a name.
  Scope group(std::string_view id, std::string_view name);

  Scope list(std::string_view id, std::string_view name = {});
  Scope item(std::string_view id);

  /// A part that opens and closes; `open` follows. Record its inside only if the scope is true.
  Scope disclosure(std::string_view id, std::string_view name, bool& open);

  DialogScope dialog(std::string_view id, std::string_view name);

  Scope definitions(std::string_view id);

  /// What is inside stands side by side as far as there is room.
  Scope line(std::string_view id);
  /// Figures; or, `wide`, sections: each needs the room of a paragraph.
  Scope cards(std::string_view id, bool wide = false);

  /// Ids inside belong to this entity; it has no node.
  Scope entity(std::string_view id);

  /// Room between two widgets; the text view has its own.
  void space(float height = 12);
};

}  // namespace turnpoint::ui
