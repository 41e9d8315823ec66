// The one door to libxlsxwriter: its own header, so that declarations never disagree with the library.
#include <xlsxwriter.h>
