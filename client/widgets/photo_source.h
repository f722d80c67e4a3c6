#pragma once

#include <QPixmap>
#include <QString>

class QWidget;

namespace mc::widgets {

/// Where drawAvatar gets people's photos. Without one, and for people without a photo, there are initials.
class PhotoSource {
public:
    virtual ~PhotoSource() = default;
    /// The person's photo, `pixels` wide and high; null while there is none. `painted` is painted again when there is
    /// another one. `person` is the id as text.
    virtual QPixmap photo(const QString& person, int pixels, QWidget* painted) = 0;
};

}  // namespace mc::widgets
