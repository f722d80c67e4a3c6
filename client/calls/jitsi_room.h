#pragma once

#include <QStackedWidget>
#include <QTimer>

#include "protocol/calls.h"

namespace mc::widgets {
class EmptyState;
}

namespace mc::calls {

class JitsiView;

/// The room on the operator's video server. When that does not answer in time it says so and offers to try again, to
/// call directly, or the room in the system's browser. Object name of what it says then: jitsiFailed.
class JitsiRoom : public QStackedWidget {
    Q_OBJECT
public:
    static constexpr int kPatienceMs = 15'000;  ///< Without an answer.

    /// `ownName` is what the other one reads.
    JitsiRoom(const protocol::MeetingLink& link, const QString& ownName, QWidget* parent = nullptr,
              int patienceMs = kPatienceMs);

    const QString& ownName() const { return m_ownName; }

signals:
    void hungUp();
    void directWanted();

private:
    widgets::EmptyState* makeFailed();
    void open();
    void fail(const QString& title, const QString& sentence);

    protocol::MeetingLink m_link;
    QString m_ownName;
    JitsiView* m_view;
    widgets::EmptyState* m_failed;
    QTimer m_patience;
};

}  // namespace mc::calls
