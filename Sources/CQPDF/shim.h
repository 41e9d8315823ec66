// The one door to qpdf: its own header, so that declarations never disagree with the library.
#include <qpdf/qpdf-c.h>
