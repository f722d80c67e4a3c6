#pragma once

#include <QFrame>
#include <QListView>

#include "notifications/notification_center.h"

namespace mc::widgets {
class Button;
class StatePage;
}  // namespace mc::widgets

namespace mc::notifications {

/// The list that drops from the bell. Enter or a click opens what a line is about and marks it read.
class NotificationPopup : public QFrame {
    Q_OBJECT
public:
    NotificationPopup(NotificationCenter& center, QWidget* parent);

    /// Below `anchor`, its right edge with the anchor's.
    void popUp(const QWidget& anchor);

signals:
    void openLink(const QString& link);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void activate(const QModelIndex& index);

    NotificationCenter& m_center;
    widgets::Button* m_readAll;
    QListView* m_list;
    widgets::StatePage* m_states;
};

}  // namespace mc::notifications
