#pragma once

#include <QTimer>
#include <QWidget>
#include <functional>

#include "domain/time.h"

namespace mc::widgets {

class Label;

/// "Held for you 12:48" with a bar that runs down, in words and colour. `clock` says what time it is for the server
/// that holds the slot; by default this computer's clock. Emits `expired` once.
class HoldTimer : public QWidget {
    Q_OBJECT

public:
    explicit HoldTimer(QWidget* parent = nullptr);

    void setClock(std::function<domain::UtcTime()> clock);
    void start(domain::UtcTime heldAt, domain::UtcTime expiresAt);
    void stop();
    /// False before start() and once it has expired.
    bool isRunning() const { return m_timer.isActive(); }
    /// Seconds left, never below 0 and never more than it was held for.
    domain::Seconds left() const;

signals:
    void expired();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void tick();
    void say(domain::Seconds seconds);

    std::function<domain::UtcTime()> m_clock;
    domain::UtcTime m_heldAt;
    domain::UtcTime m_expiresAt;
    QTimer m_timer{this};
    Label* m_title;
    Label* m_sentence;
    Label* m_figures;
};

}  // namespace mc::widgets
