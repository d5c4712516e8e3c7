#include "web/platform/window.h"

#include <algorithm>

#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

namespace turnpoint {
namespace {

constexpr const char* canvas = "#canvas";

// The keyboard goes to the page's own elements. SDL would swallow Tab on the canvas, and its listener for
// leaving the page would keep browsers from going back to it quickly.
void give_keys_back() {
  emscripten_set_keydown_callback(canvas, nullptr, false, nullptr);
  emscripten_set_keyup_callback(canvas, nullptr, false, nullptr);
  emscripten_set_keypress_callback(canvas, nullptr, false, nullptr);
  emscripten_set_beforeunload_callback(nullptr, nullptr);
  SDL_StopTextInput();
}

std::string reason(const char* what) {
  return std::string(what) + " (" + SDL_GetError() + "). The text view does everything without it.";
}

}  // namespace

struct Window::Sdl {
  SDL_Window* window = nullptr;
  SDL_GLContext context = nullptr;

  ~Sdl() {
    if (context != nullptr) SDL_GL_DeleteContext(context);
    if (window != nullptr) SDL_DestroyWindow(window);
    SDL_Quit();
  }
};

tl::expected<std::unique_ptr<Window>, std::string> Window::open(int width, int height) {
  // Before the window is made: otherwise SDL listens on the whole page and takes every field's keys.
  SDL_SetHint(SDL_HINT_EMSCRIPTEN_KEYBOARD_ELEMENT, canvas);
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return tl::unexpected(reason("The browser offers no window"));

  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);

  std::unique_ptr<Window> opened(new Window);
  opened->sdl_ = std::make_unique<Sdl>();
  Sdl& sdl = *opened->sdl_;
  sdl.window =
      SDL_CreateWindow("Turnpoint", 0, 0, width, height, SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
  if (sdl.window == nullptr) return tl::unexpected(reason("The canvas could not be opened"));
  sdl.context = SDL_GL_CreateContext(sdl.window);
  if (sdl.context == nullptr)
    return tl::unexpected(reason("This browser has no WebGL 2, or it is switched off"));
  give_keys_back();

  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // nothing is kept but what the vault keeps
  ImGui_ImplSDL2_InitForOpenGL(sdl.window, sdl.context);
  ImGui_ImplOpenGL3_Init("#version 300 es");
  opened->watch_graphics();
  return opened;
}

Window::~Window() {
  if (ImGui::GetCurrentContext() == nullptr) return;
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplSDL2_Shutdown();
  ImGui::DestroyContext();
}

void Window::watch_graphics() {
  // Returning true tells the browser that we can carry on when the context comes back.
  emscripten_set_webglcontextlost_callback(canvas, this, false, [](int, const void*, void* self) -> EM_BOOL {
    static_cast<Window*>(self)->drawable_ = false;
    return true;
  });
  emscripten_set_webglcontextrestored_callback(
      canvas, this, false, [](int, const void*, void* self) -> EM_BOOL {
        ImGui_ImplOpenGL3_DestroyDeviceObjects();  // they are gone; the next frame makes them anew
        static_cast<Window*>(self)->drawable_ = true;
        return true;
      });
}

void Window::resize(int width, int height) {
  SDL_SetWindowSize(sdl_->window, std::max(width, 1), std::max(height, 1));
}

float Window::scale() const { return static_cast<float>(emscripten_get_device_pixel_ratio()); }

bool Window::dark() const {
  return EM_ASM_INT({ return matchMedia('(prefers-color-scheme: dark)').matches ? 1 : 0; }) != 0;
}

bool Window::take_input() {
  bool any = false;
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) {
    ImGui_ImplSDL2_ProcessEvent(&event);
    any = true;
  }
  return any;
}

void Window::begin_frame(double ms) {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  // After sleep the page's clock has moved far; one long step would finish every animation at once.
  const double step = std::clamp(ms - last_ms_, 1.0, 100.0);
  last_ms_ = ms;
  ImGui::GetIO().DeltaTime = static_cast<float>(step / 1000.0);
  ImGui::NewFrame();
}

void Window::end_frame(unsigned background) {
  ImGui::Render();
  const ImGuiIO& io = ImGui::GetIO();
  glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
             static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
  const auto part = [background](unsigned shift) {
    return static_cast<float>((background >> shift) & 0xFFU) / 255.0F;
  };
  glClearColor(part(16), part(8), part(0), 1.0F);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  SDL_GL_SwapWindow(sdl_->window);
}

void Window::fonts_changed() { ImGui_ImplOpenGL3_DestroyFontsTexture(); }

}  // namespace turnpoint
