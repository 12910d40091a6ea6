/** React takes its fast build when it finds this at its first import, so every entrance imports this module before all others. */
process.env['NODE_ENV'] = 'production'
