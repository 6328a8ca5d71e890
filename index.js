// What Zapier's packager loads: the bundle that `npm run build` makes of zapier-app/ and shared/.
module.exports = require('./dist/zapier-app/index.js').App
