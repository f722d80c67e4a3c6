#pragma once

#include <QWidget>

#include "calls/call_words.h"

namespace mc::widgets {
class Avatar;
class Label;
class IconLabel;
}  // namespace mc::widgets

namespace mc::calls {

/// Above the call: with whom, about what, how well it goes, and how much time is left.
class CallBar : public QWidget {
    Q_OBJECT
public:
    explicit CallBar(QWidget* parent = nullptr);

    void setBooking(const protocol::Booking& booking, const protocol::PersonSummary& other);
    void setQuality(Quality quality);
    void setLeft(const CallWords::Left& left);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::Avatar* m_avatar;
    widgets::Label* m_name;
    widgets::Label* m_topic;
    widgets::IconLabel* m_signal;
    widgets::Label* m_quality;
    QWidget* m_clock;
    widgets::Label* m_left;
    widgets::Label* m_leftWords;
};

}  // namespace mc::calls
