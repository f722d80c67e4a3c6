#pragma once

#include <QListView>

namespace mc::discovery {

/// The grid of cards: three columns where there is room. Arrows walk, Enter opens, B books; a press on Book books and
/// anywhere else on a card opens; F, or a press on the heart, keeps a mentor as a favourite or no longer. The view asks its model for more when the end comes near.
class MentorGrid : public QListView {
    Q_OBJECT

public:
    explicit MentorGrid(QWidget* parent = nullptr);

    bool isBookEnabled() const;
    int columns() const;
    /// Least width of a card with its gaps, in letters of the size in use.
    static int leastCell();

signals:
    void opened(const QModelIndex& index);
    void bookRequested(const QModelIndex& index);
    void favouriteToggled(const QModelIndex& index);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void initViewItemOption(QStyleOptionViewItem* option) const override;
    void updateGeometries() override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

public:
    /// Loading the same again leaves the keyboard where it was.
    void reset() override;

private:
    void layOut();

    QModelIndex m_pressed;
    int m_row = 0;
};

}  // namespace mc::discovery
