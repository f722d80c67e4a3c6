#pragma once

#include <QScrollArea>
#include <QWidget>
#include <functional>

class QBoxLayout;

namespace mc::widgets {

/// A fixed or least height, a fixed or greatest width that belongs to text: given at a text scale of 1, kept in step
/// with it. The last call for a widget counts.
void setScaledHeight(QWidget& widget, int pixels);
void setScaledMinimumHeight(QWidget& widget, int pixels);
void setScaledWidth(QWidget& widget, int pixels);
void setScaledMaximumWidth(QWidget& widget, int pixels);

/// A page's main part and, beside it, a narrow one of fixed width. Where there is no room for both the narrow one folds
/// below the main part and takes the whole width. Widths are at a text scale of 1.
class SideBySide : public QWidget {
    Q_OBJECT

public:
    /// `least`: what the main part needs beside the other.
    SideBySide(QWidget* main, QWidget* side, int sideWidth, int least, int gap, QWidget* parent = nullptr);

    bool isFolded() const { return m_folded; }
    /// The narrow part stands at the left, and folded above the main one.
    void setSideFirst(bool first);
    QSize minimumSizeHint() const override;

signals:
    void folded(bool folded);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    QBoxLayout* m_box;
    QWidget* m_side;
    int m_sideWidth;
    int m_least;
    bool m_folded = false;
    bool m_sideFirst = false;
};

/// For what is shown or hidden because a widget has another size: runs it once the layouts that are under way have
/// ended, which it would leave half done in their middle; at once where nothing is seen yet. Never after the widget.
void afterLayout(QWidget& widget, std::function<void()> change);

class ColumnsLayout;

/// Equally wide parts in as many columns as fit.
class Columns : public QWidget {
    Q_OBJECT

public:
    /// `least`: width of a part at a text scale of 1; `most`: columns.
    Columns(int least, int most, int gap, QWidget* parent = nullptr);

    void add(QWidget* part);
    /// Deletes the parts.
    void clear();
    int count() const;
    /// Hairlines between the columns.
    void setDivided(bool divided);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ColumnsLayout* m_layout;
    bool m_divided = false;
};

/// Its room is kept while it is hidden: what stands around it does not jump when it comes.
void keepPlace(QWidget& widget, bool kept = true);

/// Something that cannot become narrower than it is, scrolled sideways where it must.
class SidewaysScroll : public QScrollArea {
    Q_OBJECT

public:
    explicit SidewaysScroll(QWidget* content, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {64, sizeHint().height()}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

}  // namespace mc::widgets
