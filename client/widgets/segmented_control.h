#pragma once

#include <QRadioButton>
#include <QWidget>
#include <optional>
#include <vector>

#include "widgets/icon.h"

namespace mc::widgets {

/// One of a few, side by side: 32 high. A radio group for the keyboard (arrows move and choose).
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(const QString& accessibleName, QWidget* parent = nullptr);

    /// Returns the segment's index.
    int addSegment(const QString& text, std::optional<Icon> icon = {});
    int count() const { return static_cast<int>(m_segments.size()); }
    int current() const;
    void setCurrent(int index);

signals:
    /// By the user or by setCurrent; not for choosing the same again.
    void currentChanged(int index);

private:
    std::vector<QRadioButton*> m_segments;
};

}  // namespace mc::widgets
