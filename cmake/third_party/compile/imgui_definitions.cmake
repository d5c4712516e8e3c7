# How Dear ImGui is compiled; its users must see the same.
set(imgui_DEFINITIONS IMGUI_DISABLE_OBSOLETE_FUNCTIONS IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
                      IMGUI_DISABLE_FILE_FUNCTIONS
                      ImDrawIdx=unsigned)  # a tall page full of words has more than 65,535 corners
if(EMSCRIPTEN)
  list(APPEND imgui_DEFINITIONS IMGUI_IMPL_OPENGL_ES3)
endif()
