#pragma once

namespace mc::tour {

/// Calls then show a test picture and play a tone instead of camera and microphone. The embedded browser reads this
/// when its first page is made: call it before.
void useFakeDevices();

}  // namespace mc::tour
