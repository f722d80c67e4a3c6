#pragma once

#include <QWidget>

namespace mc::widgets {
class Button;
class Label;
}  // namespace mc::widgets

namespace mc::calls {

class CallController;

/// What stands there when a call is over, and the ways on from it. Object names: callEnded, joinAgain, backToBooking.
class CallEnd : public QWidget {
    Q_OBJECT
public:
    explicit CallEnd(QWidget* parent = nullptr);

    /// Of a call that has ended.
    void setCall(const CallController& call);

signals:
    void bookingWanted();
    void againWanted();

private:
    QWidget* makeWays();

    widgets::Label* m_title;
    widgets::Label* m_sentence;
    widgets::Button* m_again = nullptr;
};

}  // namespace mc::calls
