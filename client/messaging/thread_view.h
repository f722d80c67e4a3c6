#pragma once

#include <QListView>

#include "messaging/thread_delegate.h"

namespace mc::messaging {

/// The rows of a thread, newest at the bottom. Stays at the bottom while it is there; keeps its place when older rows
/// come in above. Ctrl+C copies the current message, Enter tries a failed one again.
class ThreadView : public QListView {
    Q_OBJECT
public:
    explicit ThreadView(QWidget* parent = nullptr);

    void setThread(ThreadModel& model);
    void scrollToEnd();

signals:
    void olderWanted();
    void retryWanted(const QString& clientId);
    void discardWanted(const QString& clientId);
    void linkActivated(const QUrl& url);
    void copied();
    /// Something the other one wrote.
    void reportWanted(mc::domain::MessageId id);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    const ThreadRow* rowAt(const QModelIndex& index) const;
    void copy(const QModelIndex& index);
    void discard(const QModelIndex& index);
    void activate(const ThreadRow& row, const ThreadDelegate::Target& target);
    std::vector<ThreadDelegate::Target> currentTargets() const;
    void stepTarget(int by);
    void setTarget(int target);
    void keepPlace();
    void restorePlace();

    ThreadModel* m_thread = nullptr;
    ThreadDelegate* m_delegate;
    int m_target = -1;  ///< Of the current row; -1 for the row itself.
    bool m_atEnd = true;
    QPersistentModelIndex m_anchor;
    int m_anchorTop = 0;
    bool m_restoring = false;
};

}  // namespace mc::messaging
