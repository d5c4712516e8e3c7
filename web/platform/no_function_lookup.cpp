// SDL would look functions of WebGL up by name, for which every one of them would be downloaded. What draws here, the
// back end of Dear ImGui, calls the few that it needs directly.

extern "C" void* eglGetProcAddress(const char*) { return nullptr; }
