#pragma once

#include <QWidget>

class QStackedWidget;

namespace mc::widgets {
class Label;
class Tabs;
class TextArea;
class Theme;
}  // namespace mc::widgets

namespace mc::calls {

/// Beside the call: the chat of the booking's conversation and, for the mentor, notes that save themselves. Object
/// names: callPanelTabs, callNotes, callNotesState.
class SidePanel : public QWidget {
    Q_OBJECT
public:
    static constexpr int kWidth = 408;  ///< At a text scale of 1.

    explicit SidePanel(QWidget* parent);

    /// Takes the chat; null when there is no conversation.
    void setChat(QWidget* chat, const widgets::Theme& theme);
    void setUnread(int count);
    void showNotes(const QString& content);
    /// Other words for the notes that are shown; not reported as edited.
    void setNotes(const QString& content);
    void setNotesSaved(bool saved);
    bool isChatShown() const;

signals:
    void notesEdited(const QString& content);
    void chatShown();

protected:
    void paintEvent(QPaintEvent* event) override;
    /// Beside the box is meant for the box: what is typed next goes there.
    void mousePressEvent(QMouseEvent* event) override;

private:
    QWidget* makeNotes();

    widgets::Tabs* m_tabs;
    QStackedWidget* m_pages;
    QWidget* m_chat = nullptr;
    QWidget* m_notesPage = nullptr;
    widgets::TextArea* m_notes = nullptr;
    widgets::Label* m_saved = nullptr;
};

}  // namespace mc::calls
