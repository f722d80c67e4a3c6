#pragma once

#include <QImage>
#include <QString>

namespace mc::account {

/// A picture somebody chose: turned as its camera says, no larger than a photo needs. Or why it is none, in words.
struct PickedPicture {
    QImage image;
    QString problem;
};
PickedPicture readPicture(const QString& file);

}  // namespace mc::account
