#pragma once

#include <QWidget>
#include <array>
#include <bitset>
#include <optional>
#include <vector>

#include "domain/time.h"

namespace mc::widgets {

/// A stretch of one weekday that is offered; 1 Monday … 7 Sunday, end may be 24:00.
struct TemplateWindow {
    int weekday = 1;
    domain::WallTime begin;
    domain::WallTime end;
    bool operator==(const TemplateWindow&) const = default;
};

/// Something shown over the week that is not painted here: sessions, busy times, buffers, closed days.
struct TemplateBlock {
    enum class Kind { booked, requested, busy, buffer, closed };
    int weekday = 1;
    domain::WallTime begin;
    domain::WallTime end;
    Kind kind = Kind::booked;
    QString title;
    QString detail;
};

/// The half hours of a week, painted with the mouse or with arrows, Shift and Space. Painting starts by what lies under
/// the first cell: free becomes clear and the other way round, unless a brush is set.
class TemplateGrid : public QWidget {
    Q_OBJECT

public:
    enum class Brush { toggle, free, clear };
    static constexpr int kCells = 48;
    using Week = std::array<std::bitset<kCells>, 7>;

    struct Cell {
        int day = 0;   ///< 0 Monday … 6 Sunday.
        int half = 0;  ///< Half hours after midnight.
        bool operator==(const Cell&) const = default;
    };

    explicit TemplateGrid(QWidget* parent = nullptr);

    const Week& week() const { return m_week; }
    void setWeek(const Week& week);
    void setBlocks(std::vector<TemplateBlock> blocks);
    void setBrush(Brush brush) { m_brush = brush; }
    Cell cursorCell() const { return m_cursor; }

    QRect cellRect(Cell cell) const;
    double columnLeft(int day) const;
    /// "Thursday, 17:00 to 21:30, free".
    QString selectionWords() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {420, sizeHint().height()}; }

signals:
    void edited();
    /// The keyboard moved: keep this visible.
    void cursorMoved(const QRect& rect);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    Cell cellAt(const QPoint& point) const;
    bool isFree(Cell cell) const {
        return m_week[static_cast<std::size_t>(cell.day)][static_cast<std::size_t>(cell.half)];
    }
    void moveCursor(int days, int halves, bool extend);
    void applyBrush();
    void announce();
    double topOf(domain::WallTime time) const;
    QRectF selectionRect() const;
    QString selectionRange() const;
    void paintLines(QPainter& painter) const;
    void paintFree(QPainter& painter) const;
    void paintBlock(QPainter& painter, const TemplateBlock& block) const;
    void paintSelection(QPainter& painter) const;

    Week m_week;
    std::vector<TemplateBlock> m_blocks;
    Brush m_brush = Brush::toggle;
    Cell m_cursor{0, 18};
    Cell m_anchor{0, 18};
    bool m_dragging = false;
};

/// The mentor's availability: a fixed header of days over a scrolling TemplateGrid.
class WeekTemplateEditor : public QWidget {
    Q_OBJECT

public:
    explicit WeekTemplateEditor(QWidget* parent = nullptr);

    /// Rounded outwards to half hours.
    void setWindows(const std::vector<TemplateWindow>& windows);
    /// Merged, by day and time.
    std::vector<TemplateWindow> windows() const;
    void setBlocks(std::vector<TemplateBlock> blocks) { m_grid->setBlocks(std::move(blocks)); }
    void setBrush(TemplateGrid::Brush brush) { m_grid->setBrush(brush); }
    /// Dates in the header; none for "every week".
    void setWeek(std::optional<domain::CivilDate> monday);
    TemplateGrid* grid() const { return m_grid; }
    /// Scrolls so that this time is at the top.
    void showFrom(domain::WallTime time);

    QSize sizeHint() const override { return {680, 560}; }

signals:
    void edited();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    TemplateGrid* m_grid;
    class ScrollArea* m_scroll;
    std::optional<domain::CivilDate> m_monday;
    domain::WallTime m_first{8 * 60};
};

}  // namespace mc::widgets
