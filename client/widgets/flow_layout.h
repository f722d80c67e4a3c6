#pragma once

#include <QLayout>
#include <QList>
#include <utility>
#include <vector>

namespace mc::widgets {

/// Lays widgets out in rows and wraps, as words in a paragraph; all of a row are centred vertically, except for what is
/// aligned to the top. One that is wider than the row is made as narrow.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent = nullptr, int gap = 8);
    ~FlowLayout() override;

    /// The last of a row that has several stands at its right end.
    void setEnds(bool ends);

    /// Rows stand in the middle.
    void setCentred(bool centred) { m_centred = centred; }

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    struct Row {
        std::vector<std::pair<QLayoutItem*, QSize>> items;
        int width = 0;
        int tallest = 0;
    };
    int arrange(const QRect& rect, bool apply) const;
    static QSize sizeOf(const QLayoutItem& item, int room);
    void place(const Row& row, QPoint at, int room) const;

    QList<QLayoutItem*> m_items;
    bool m_ends = false;
    bool m_centred = false;
};

}  // namespace mc::widgets
