#pragma once

#include "calls/call_bridge.h"
#include "web/view.h"

namespace mc::calls {

/// The embedded page of the direct call. It is loaded from the program itself (a secure context, so that cameras may be
/// opened), reaches no network but the other person's computer, goes nowhere else and keeps nothing.
class CallView : public web::View {
    Q_OBJECT
public:
    explicit CallView(CallBridge& bridge, QWidget* parent = nullptr);

    void loadCall();

private:
    CallBridge& m_bridge;
};

}  // namespace mc::calls
