module.exports = require('../../eslint-rooms')(__dirname);
