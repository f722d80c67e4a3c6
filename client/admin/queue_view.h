#pragma once

#include <QPointer>
#include <QWidget>
#include <vector>

#include "admin/queue_controller.h"
#include "admin/reason_dialog.h"
#include "widgets/icon.h"

class QVBoxLayout;

namespace mc::widgets {
class EmptyState;
class StatePage;
}  // namespace mc::widgets

namespace mc::admin {

/// A queue of cases as cards, each with what an admin can decide, in a page that has several.
class QueueView : public QWidget {
    Q_OBJECT

public:
    /// Takes the controller over.
    QueueView(QueueController* controller, widgets::Icon icon, const QString& notLoaded, const char* more);

signals:
    void waitingChanged(int waiting);
    void done(const QString& sentence);
    void failed(const QString& sentence);

protected:
    struct Empty {
        QString title;
        QString words;
    };
    virtual Empty emptyWords() const = 0;
    virtual std::vector<QWidget*> makeCards() = 0;
    /// Asks why; what becomes of it goes to `decided` of the dialog.
    ReasonDialog* ask(ReasonDialog* dialog) { return m_dialog = dialog; }
    void settle(const QString& sentence);

private:
    QWidget* buildList(const char* more);
    void showState();
    void showItems();

    QueueController& m_queue;
    QString m_notLoaded;
    QVBoxLayout* m_cards = nullptr;
    widgets::Button* m_more = nullptr;
    widgets::EmptyState* m_empty;
    widgets::StatePage* m_states;
    QPointer<ReasonDialog> m_dialog;
};

}  // namespace mc::admin
